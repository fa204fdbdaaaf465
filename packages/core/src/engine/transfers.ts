import { ANSWER, type Answer, type Service } from "./service.js";

/** A wish to move from units held of one service to units of another. */
export interface Move {
  readonly entity: number;
  /** Where units are held now, and how many. */
  readonly from: Service;
  readonly held: number;
  /** What is wanted, as in {@link Service.request}. */
  readonly to: Service;
  readonly units: number;
  readonly priority: number;
  readonly since: number;
}

/** What is kept while somebody waits for the next place. Services by their number in the list. */
interface Kept {
  readonly from: number;
  readonly held: number;
  readonly to: number;
}

/**
 * Hold until transfer: the old place is kept until the next one is secured, and given back at that moment. A bed that is
 * kept so is in use, and its holder is in the next queue too: in the books of both services.
 *
 * Two full services whose holders wait for each other's places wait for ever: a model with such circles needs a way out,
 * such as a longest wait.
 */
export class Transfers {
  private readonly services: readonly Service[];
  private kept = new Map<number, Kept>();

  /** @param services those between which is moved */
  constructor(services: readonly Service[]) {
    this.services = services;
  }

  /**
   * Asks for the next place. Granted: the old units are given back now. Waits: they are kept until {@link takeNext} of the
   * new service gives the entity. Refused: they are kept, and nothing is waited for.
   * @throws RangeError when the entity is waiting to move already, or moves from a service to itself
   */
  ask(move: Move): Answer {
    const { entity, from, held, to } = move;
    if (this.kept.has(entity)) throw new RangeError(`${entity} is waiting to move already.`);
    if (from === to) throw new RangeError(`${entity} cannot move from "${from.name}" to itself.`);
    const kept = { from: this.numberOf(from), held, to: this.numberOf(to) };
    const answer = to.request(entity, move.units, move.priority, move.since);
    if (answer === ANSWER.granted) from.release(held);
    else if (answer === ANSWER.waits) this.kept.set(entity, kept);
    return answer;
  }

  /**
   * Lets the first of a service's queue in when it fits, and gives back what they kept elsewhere. Use it in place of
   * {@link Service.takeNext} for a service to which people move. @returns the entity, or −1
   */
  takeNext(to: Service): number {
    const entity = to.takeNext();
    const kept = this.kept.get(entity);
    if (kept !== undefined && this.services[kept.to] === to) {
      this.kept.delete(entity);
      this.services[kept.from].release(kept.held);
    }
    return entity;
  }

  /**
   * Stops waiting for the next place; the old one goes on being held, and giving it back is the model's again.
   * @returns whether the entity was waiting to move
   */
  giveUp(entity: number): boolean {
    const kept = this.kept.get(entity);
    if (kept === undefined) return false;
    this.kept.delete(entity);
    return this.services[kept.to].leaveQueue(entity);
  }

  /** Whether the entity keeps a place while it waits for the next. */
  isWaiting(entity: number): boolean {
    return this.kept.has(entity);
  }

  /** The same for the branch of a run. @param services its copies of the services, in the same order */
  clone(services: readonly Service[]): Transfers {
    const copy = new Transfers(services);
    copy.kept = new Map(this.kept);
    return copy;
  }

  private numberOf(service: Service): number {
    const number = this.services.indexOf(service);
    if (number < 0) throw new RangeError(`"${service.name}" is not among the services between which is moved.`);
    return number;
  }
}
