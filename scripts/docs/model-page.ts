import { EVENT_MEANINGS } from "../../packages/core/src/care/meanings/events.ts";
import type { ColumnMeaning, Submodel } from "../../packages/core/src/care/meanings/meaning.ts";
import { PLAN_MEANINGS } from "../../packages/core/src/care/meanings/plans.ts";
import { SERVICE_MEANINGS } from "../../packages/core/src/care/meanings/services.ts";
import { POPULATION_MEANINGS, STATE_MEANINGS } from "../../packages/core/src/care/meanings/state.ts";
import {
  CRISIS_IN_COMMON,
  CRISIS_UNDER_50,
  DEATH_IN_COMMON,
  STREAM_MEANINGS,
} from "../../packages/core/src/care/meanings/streams.ts";
import { INITIALISATION, SUBMODELS } from "../../packages/core/src/care/meanings/submodels.ts";
import { SWITCH_MEANINGS } from "../../packages/core/src/care/meanings/switches.ts";
import { CARE_STREAMS } from "../../packages/core/src/care/streams.ts";
import { SWITCHES } from "../../packages/core/src/care/switches.ts";
import { PLAN } from "../../packages/core/src/care/world.ts";
import { CRISIS_TYPES, EVENT, eventInWords, MEASURES, type Parameter } from "../../packages/core/src/index.ts";
import { readParameters } from "../../packages/core/src/simulation/parameters-read.ts";
import { datasets, england, targets } from "../../packages/england/src/index.ts";
import { programmes } from "../../packages/interventions/src/index.ts";
import { code, GENERATED, markdownTable, printInterval, printNumber } from "./markdown.ts";

/** The model in the seven elements of the ODD protocol, from its own declarations. @source Grimm et al. 2020, JASSS 23(2):7. */
export function modelPage(): string {
  return [
    GENERATED,
    "",
    "# The model, in the seven elements of the ODD protocol",
    "",
    "ODD (Overview, Design concepts, Details; Grimm and others 2020) is the usual form in which agent-based models are",
    "described. Tables come from the declarations beside the code, so they cannot drift from it.",
    "",
    "![People's way through home, urgent pathway, hospital, community and care home](images/flow.svg)",
    "",
    ...purpose(),
    ...entities(),
    ...scheduling(),
    ...concepts(),
    ...initialisation(),
    ...inputData(),
    ...submodels(),
  ].join("\n");
}

function purpose(): string[] {
  const ids = [...new Set(targets.map(({ id }) => id))];
  return [
    "## 1. Purpose and patterns",
    "",
    "To compare what would change for the people of a place if its health and care services worked differently. It is for",
    "comparison and explanation; not for operational forecasts, nor for decisions about one person.",
    "",
    "The model is judged by these patterns. *Fitted*: parameters were set to it. *Seen*: looked at while multipliers were",
    "chosen. *Held out*: neither. [limits.md](limits.md) says how near usual care comes to each.",
    "",
    markdownTable(
      ["pattern", "published, and the interval taken to agree", "unit", "use", "source"],
      ids.map((id) => {
        const own = targets.filter((target) => target.id === id);
        const [first] = own;
        return [
          first?.meaning ?? "",
          own
            .map(({ group, value, low, high }) => `${group}: ${printNumber(value)} (${printInterval(low, high)})`)
            .join("; "),
          first?.unit ?? "",
          first?.use ?? "",
          first?.source ?? "",
        ];
      }),
    ),
    "",
  ];
}

function entities(): string[] {
  return [
    "## 2. Entities, state variables and scales",
    "",
    "**Entities.** A *place* has *neighbourhoods* (small areas of about 1,500 residents, grouped into areas of 5,000 to",
    "10,000). *People* aged 50 and over, and people under 50 with high needs, live in them; a person is one row, given once. *Services* have a capacity and may have",
    "a queue. *Programmes* have lists of people and visits of their own. Households are not entities: living alone and unpaid",
    "care are attributes. People who are not modelled enter only as a load on ward beds.",
    "",
    "**Scales.** Time is continuous, in days; day 0 is 1 April 2025; a year has 365.25 days. A usual run is two years of",
    "warm-up and three years counted. Space is the neighbourhood a person lives in; there are no distances.",
    "",
    "**State of a person**, which changes during a run:",
    "",
    columnTable(STATE_MEANINGS),
    "",
    "**What a person is drawn with**, which does not change:",
    "",
    columnTable(POPULATION_MEANINGS),
    "",
    "**Services.** Their state is who holds a place, who waits, and since when.",
    "",
    markdownTable(
      ["service", "unit", "capacity", "who is served first", "when it is full"],
      Object.values(SERVICE_MEANINGS).map((s) => [s.name, s.unit, s.capacity, s.queue, s.whenFull]),
    ),
    "",
  ];
}

function columnTable(columns: Readonly<Record<string, ColumnMeaning>>): string {
  return markdownTable(
    ["column", "unit", "meaning", "levels"],
    Object.entries(columns).map(([name, { unit, meaning, levels }]) => [
      code(name),
      unit,
      meaning,
      (levels ?? []).map((level, i) => `${i} ${level}`).join("; "),
    ]),
  );
}

function scheduling(): string[] {
  return [
    "## 3. Process overview and scheduling",
    "",
    "Events happen one at a time at exact times; there are no time steps. After each event, every place that it freed is",
    "offered to those who wait, until nobody fits any more. Then the next event comes: the earliest plan, or the earliest",
    "potential event of a person. Events of one and the same moment happen in this order of their kinds, and within a kind in",
    "the order of people:",
    "",
    markdownTable(
      ["", "plan", "what happens"],
      Object.entries(PLAN).map(([name, order]) => [String(order), code(name), PLAN_MEANINGS[name] ?? ""]),
    ),
    "",
    "**Potential events.** Each stream of each person has a fixed set of points in time and rate. A point happens when its rate",
    "lies below the person's hazard at that moment. Streams are drawn in blocks of days; streams of one deck share a draw",
    "([decision 0005](decisions/0005-generator-and-blocks.md)).",
    "",
    markdownTable(
      ["stream", "block, days", "deck", "what happens", "to whom"],
      CARE_STREAMS.map(({ name, blockDays, deck }) => [
        code(name),
        String(blockDays),
        deck ?? "",
        STREAM_MEANINGS[name]?.meaning ?? "",
        STREAM_MEANINGS[name]?.who ?? "",
      ]),
    ),
    "",
  ];
}

/** The eleven design concepts of ODD. */
const CONCEPTS: readonly (readonly [name: string, text: string])[] = [
  [
    "Basic principles",
    "Competing hazards of single people, and queues for finite services. Frailty gathers as deficits (the cumulative deficit model) and only rises; function falls and recovers. Programmes act through named levers on rates, probabilities, lengths and capacities.",
  ],
  [
    "Emergence",
    "Bed occupancy, waits, delayed discharges, readmissions, conveyances and who lives in care homes emerge from people and capacities. Rates of crises and deaths by age are fitted, not emergent.",
  ],
  [
    "Adaptation",
    "None: people and services follow probabilities and rules of priority; they do not choose what is best.",
  ],
  ["Objectives", "None."],
  ["Learning", "None."],
  ["Prediction", "None: nobody in the model looks ahead."],
  [
    "Sensing",
    "Programmes see what a register or an event would show them of a person, with the sensitivity they declare. Services know who waits, how urgently and since when.",
  ],
  [
    "Interaction",
    "People meet only in services: a place that one holds another waits for. What is full delays, diverts to 999, keeps somebody in a ward bed or makes a place be bought.",
  ],
  [
    "Stochasticity",
    "Every draw is a pure function of the seed, the replicate, the name of the decision, the person's permanent number and the point it belongs to, so that scenarios share all the luck that they can share ([randomness.md](randomness.md)).",
  ],
  ["Collectives", "Caseloads of programmes. Neighbourhoods share deprivation and housing, and nothing else."],
  [
    "Observation",
    "Everything is learnt from the event stream. Measures are folds over it, by period, age, frailty, deprivation and neighbourhood; scenarios are compared replicate by replicate.",
  ],
];

function concepts(): string[] {
  return [
    "## 4. Design concepts",
    "",
    ...CONCEPTS.map(([name, text]) => `- **${name}.** ${text}`),
    "",
    ...observation(),
  ];
}

function observation(): string[] {
  return [
    "**Events**, with their words and what the number that goes with them means:",
    "",
    markdownTable(
      ["", "event", "meaning", "its number", "in words"],
      Object.entries(EVENT).map(([name, kind]) => {
        const { meaning = "", detail = "", details = [0] } = EVENT_MEANINGS[name] ?? {};
        const words = [...new Set(details.map((value) => eventInWords(kind, value)))].join("; ");
        return [String(kind), code(name), meaning, detail, words];
      }),
    ),
    "",
    "**Measures:**",
    "",
    markdownTable(
      ["measure", "unit", "better", "by", "meaning"],
      MEASURES.map(({ name, unit, better, breakdown, meaning }) => [code(name), unit, better, breakdown, meaning]),
    ),
    "",
  ];
}

function initialisation(): string[] {
  return [
    "## 5. Initialisation",
    "",
    "People are drawn before the first day, each from their own permanent number, and enter with the care they already have.",
    "Some are found on a ward, in a short-term bed, in reablement or waiting. The warm-up, in which nothing is counted, settles",
    "what moves slowly: who is frail, who lives in a care home, who has home care, who came out of hospital lately.",
    "",
    ...INITIALISATION.flatMap((part) => submodel("###", part)),
  ];
}

function inputData(): string[] {
  return [
    "## 6. Input data",
    "",
    "No series drives the model from outside: seasons are formulas, and deaths by age and sex a fixed table",
    `(${datasets.length} data sets, and evidence rows by id in [parameters.md](parameters.md)). A place of one's own is read from a folder`,
    "([places.md](places.md)).",
    "",
    markdownTable(
      ["data set", "what", "publisher", "period"],
      datasets.map(({ id, name, publisher, period }) => [code(id), name, publisher, period]),
    ),
    "",
  ];
}

function submodels(): string[] {
  return [
    "## 7. Submodels",
    "",
    "### Hazard streams",
    "",
    `Rates are per person-year. Deprivation runs from +0.5 (most deprived decile) to −0.5. The seven types of crisis, in the order of`,
    `every list by crisis: ${CRISIS_TYPES.join(", ")}.`,
    "",
    `**What every crisis has in common:** ${CRISIS_IN_COMMON}.`,
    "",
    `**Crises of those followed under 50:** ${CRISIS_UNDER_50}.`,
    "",
    `**The rate of death:** ${DEATH_IN_COMMON}.`,
    "",
    markdownTable(
      ["stream", "rate", "what follows", "parameters of its own"],
      CARE_STREAMS.map(({ name }) => {
        const { rate = "", follows = "", parameters = [] } = STREAM_MEANINGS[name] ?? {};
        const own = parameters.filter((id) => rate.includes(id) || follows.includes(id));
        return [code(name), rate, follows, own.map(code).join(", ")];
      }),
    ),
    "",
    ...SUBMODELS.flatMap((part) => submodel("###", part)),
    "### Structural choices",
    "",
    "Switches of a study; the first level is the default. Another level is another model of the same people.",
    "",
    markdownTable(
      ["switch", "levels", "what it decides"],
      Object.entries(SWITCHES).map(([name, levels]) => [code(name), levels.join(", "), SWITCH_MEANINGS[name] ?? ""]),
    ),
    "",
    "### Programmes",
    "",
    ...programmes.map(
      ({ description }) =>
        `- **${description.title}** (${description.catalogueId}). ${description.purpose} ${description.whoGetsIt}`,
    ),
    "",
    "Their numbers stand in the [catalogue](catalogue.md).",
    "",
    "### Parameters",
    "",
    `The model of care reads ${readParameters(england.parameters).length} of the ${england.parameters.size} parameters of the reference set. Values, ranges and sources:`,
    "[parameters.md](parameters.md). Those that the parts above name:",
    "",
    parameterList(),
    "",
  ];
}

function parameterList(): string {
  const named = new Set(
    [...Object.values(STREAM_MEANINGS), ...INITIALISATION, ...SUBMODELS].flatMap(({ parameters }) => parameters),
  );
  const rows: readonly Parameter[] = [...england.parameters.values()].filter(({ id }) => named.has(id));
  return markdownTable(
    ["id", "meaning", "unit", "status"],
    rows.map(({ id, meaning, unit, status }) => [code(id), meaning, unit, status]),
  );
}

function submodel(level: string, { name, text }: Submodel): string[] {
  return [`${level} ${name}`, "", ...text.flatMap((sentence) => [sentence, ""])];
}
