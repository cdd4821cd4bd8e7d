import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j Community server, set up by HOME/conf/neo4j.conf. Run from source: java -cp 'jars/*' Neo4jServer.java HOME
 * It ends when its standard input does, so that it never outlives the tests, however those end.
 */
public class Neo4jServer {
    public static void main(String[] arguments) throws java.io.IOException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        while (System.in.read() != -1) {
            // nothing is ever said
        }
        System.exit(0);
    }
}
