import { STRIDE } from "../care/care-state.js";
import { DETAIL, EVENT } from "../care/events.js";
import { record, type World } from "../care/world.js";
import type { ProgrammeRun } from "../intervention/programme-run.js";

/**
 * Writes into the event stream what people have of effects that are put on a run afterwards: how they feel, and how often
 * they see a GP. It is told at a programme's reviews, for the time until the next: as it stands in the middle of it.
 */
export class KeptEffects {
  private readonly world: World;
  /** As last told, by row: of each programme that does something for how people feel, and of visits to a GP. */
  private readonly felt: readonly Uint16Array[];
  private readonly consultations: Uint32Array;

  /** @param from what has been told already, to branch a run */
  constructor(world: World, programmes: readonly ProgrammeRun[], from?: KeptEffects) {
    const { size } = world.people;
    const movesConsultations = programmes.some((run) => run.movesConsultations);
    this.world = world;
    this.felt =
      from?.felt.map((told) => told.slice()) ?? programmes.map((run) => new Uint16Array(run.isFelt ? size : 0));
    this.consultations =
      from?.consultations.slice() ?? new Uint32Array(movesConsultations ? size : 0).fill(DETAIL.usualConsultations);
  }

  /**
   * Tells what is no longer as it was told.
   * @param index of the programme among those given
   * @param number of the programme in the event stream
   * @param next its next review; the same moment on its last day
   */
  tell(run: ProgrammeRun, index: number, number: number, time: number, next: number): void {
    const middle = (time + next) / 2;
    if (run.isFelt) this.tellFelt(run, this.felt[index], number, time, middle);
    if (run.movesConsultations) this.tellConsultations(time, middle);
  }

  private tellFelt(run: ProgrammeRun, told: Uint16Array, number: number, time: number, middle: number): void {
    const { world } = this;
    for (let row = 0; row < told.length; row++) {
      const now = Math.round(run.feltShare(row, middle) * DETAIL.feltWhole);
      if (now === told[row] || world.state.alive[row * STRIDE] === 0) continue;
      told[row] = now;
      record(world, EVENT.programmeFelt, time, row, number * DETAIL.perProgramme + now);
    }
  }

  private tellConsultations(time: number, middle: number): void {
    const { world, consultations } = this;
    const lever = world.levers.lever("hazard.gp-consultation");
    for (let row = 0; row < consultations.length; row++) {
      const now = Math.round(lever.ratio(row, middle) * DETAIL.usualConsultations);
      if (now === consultations[row] || world.state.alive[row * STRIDE] === 0) continue;
      consultations[row] = now;
      record(world, EVENT.consultationsChanged, time, row, now);
    }
  }
}
