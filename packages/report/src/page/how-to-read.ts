import type { Comparison } from "@placewell/core";
import { counted } from "../footer.js";
import { type Html, html } from "../html.js";

/** What the words of the tables mean. */
export function howToReadHtml({ comparator, replicates }: Comparison): Html {
  return html`<dl>
<dt>Paired difference</dt>
<dd>The scenario less “${comparator}”, worked out run by run between the same people with the same luck, then averaged
over ${counted(replicates, "run")}. Below 0 means fewer, above 0 means more.</dd>
<dt>95% interval</dt>
<dd>How well the runs pin down that average. If the whole set of runs were done again and again, about 19 in 20 such
intervals would hold the model’s true average. It shows chance only. It does not show doubt about the numbers put in, or
about how the model simplifies real care.</dd>
<dt>Better in … of runs</dt>
<dd>The share of paired runs that came out better than “${comparator}”, a tie counting as half. 95% is about 19 runs in
every 20; 50% is no better than tossing a coin.</dd>
<dt>No clear difference</dt>
<dd>The interval contains 0, or the runs split almost evenly. The runs cannot tell which way it goes. That is not proof
that nothing changes.</dd>
<dt>Evidence, as claimed</dt>
<dd>“Evidence” uses effects that controlled studies support, with no effect where there is no such study. “As claimed”
uses what the programme says of itself. The gap between the two shows how much rests on the claim.</dd>
</dl>`;
}
