"""Invented articles that name the same people and bodies in different ways, in English and Spanish."""

from pathlib import Path

DESK = """---
title: Larenas opens the migration desk
outlet: Cordillera Post
published: 2031-05-12
language: en
---
SANTIAGO — Foreign Minister Beatriz Larenas Oyarzún of Chile said on Monday that the desk would open in June.

“We will open the desk in June,” Larenas said at the Ministry of Foreign Affairs of Chile.

Chile’s National Migration Service (NMS) said that it had received 400 requests.

The Peruvian National Police (PNP) said that it would guard the crossing.

Peruvian Foreign Minister Huamaní said that Peru welcomed the desk.

The Border Works Agency (BWA) said that it would build a shelter.
"""

REGISTER = """---
title: La oficina abrirá en junio
outlet: El Mirador de Tacna
published: 2031-05-14
language: es
---
TACNA — La canciller chilena Beatriz Larenas dijo el martes que la oficina abrirá en junio.

El Ministerio de Relaciones Exteriores de Chile informó que recibió las solicitudes.

La Policía Nacional del Perú (PNP) informó que vigilará el paso.

La canciller peruana, Lucía Huamaní Quispe, dijo que el Perú colaborará.

El Ministerio de Relaciones Exteriores del Perú señaló que saluda la medida.
"""

COUNT = """---
title: Agency counts requests
outlet: Arica Beacon
published: 2031-05-20
language: en
---
ARICA — Chile’s NMS said on Tuesday that 520 requests had come in. The BWA said that the shelter stood.

Minister Huamaní said that she would visit the desk.

Beatriz Talavera, a sister of Gonzalo Talavera, said that the list was long.

“The line is long,” said Gonzalo Talavera, the mayor of Arica.
"""

LATER = """---
title: Former minister speaks
outlet: Arica Beacon
published: 2032-08-20
language: en
---
ARICA — “I opened that desk and I would open it again,” said Beatriz Larenas, the former foreign minister of Chile.

Foreign Minister Tomás Peñaranda of Chile said that the desk would stay.
"""

NAMESAKE = """---
title: A lawyer warns
outlet: Lima Evening Lantern
published: 2032-09-02
language: en
---
LIMA — “The desk helps nobody,” said Beatriz Larenas Cifuentes, a lawyer in Lima.
"""


def put(folder: Path, **texts: str) -> Path:
    """Write each text as an article of this name."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
