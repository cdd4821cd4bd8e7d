/* Starts GraphiQL on the endpoint that shows it. */
(function () {
  var example = [
    "# Who is on record with these words, and where are they printed?",
    "{",
    '  search(text: "customs desk", types: [STATEMENT], first: 5) {',
    "    nodes {",
    "      ... on Statement {",
    "        id",
    "        saidBy { name }",
    "        saidEarliest",
    "        saidLatest",
    "        reports {",
    "          inDocument { title published collection }",
    "          contentSpans { prefix exact suffix start end }",
    "        }",
    "      }",
    "    }",
    "  }",
    "}",
    ""
  ].join("\n");
  ReactDOM.createRoot(document.getElementById("graphiql")).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: location.pathname }),
      defaultQuery: example,
      shouldPersistHeaders: false
    })
  );
})();
