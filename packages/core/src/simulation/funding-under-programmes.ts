import { PENCE_PER_POUND } from "../budgets/pence.js";
import type { Programme } from "../intervention/programme.js";
import type { ProgrammeLines } from "../outcomes/programme-lines.js";
import { priceOf } from "../outcomes/programme-prices.js";
import type { ModelInputs } from "../place/model-inputs.js";
import { PERSPECTIVES } from "../place/payers.js";
import type { Place } from "../place/place.js";
import type { Valuation } from "../place/valuation.js";
import type { SettledFunding } from "./funded-services.js";
import { programmeLines } from "./programme-costs.js";

const HUB_VISITS = "hub_contacts";

/**
 * How services are paid for in a scenario, its programmes taken in, so that the books pay nothing twice, as the valuation
 * does not: a hub visit that a line of staff pays for costs nothing beside it, and contacts of a programme have the price of
 * its own line, or cost nothing where the set in force claims none. A price that the plan gives stands as it is given.
 */
export function fundingUnderProgrammes(
  services: readonly SettledFunding[],
  of: {
    readonly programmes: readonly Programme[];
    readonly place: Place;
    readonly model: Pick<ModelInputs, "valuation">;
  },
): readonly SettledFunding[] {
  const { valuation } = of.model;
  const programmes = programmeLines(of);
  const isPaid = programmes
    .flat()
    .some((line) => line.covers.includes(HUB_VISITS) && priceOf(line, valuation) !== undefined);
  return services.map((funding) => {
    const { service, pence, isGiven } = funding;
    if (service === "programme-contact" && programmes.length > 0) {
      const prices = programmes.map((lines) => (isGiven ? undefined : contactPence(lines, valuation)) ?? pence[0]);
      return { ...funding, pence: prices };
    }
    return service === "hub-visit" && isPaid && !isGiven ? { ...funding, pence: [0] } : funding;
  });
}

/** What a contact costs the public purse by the lines of its programme; undefined where none is by contact. */
function contactPence(lines: ProgrammeLines, valuation: Valuation): number | undefined {
  const own = lines.filter(({ per }) => per === "contact");
  if (own.length === 0) return undefined;
  let pounds = 0;
  for (const line of own) {
    if (!line.isAdded) continue;
    const shares = PERSPECTIVES["public sector"].map((payer) => line.payers[payer] ?? 0);
    pounds += (priceOf(line, valuation) ?? 0) * line.units * shares.reduce((sum, share) => sum + share, 0);
  }
  return Math.round(pounds * PENCE_PER_POUND);
}
