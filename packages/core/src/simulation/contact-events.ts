import { EVENT } from "../care/events.js";
import { CONTACTS, type Contact } from "../intervention/contact.js";

const KINDS: Readonly<Record<Contact, number>> = {
  ambulance: EVENT.ambulanceResponded,
  "emergency-department": EVENT.attendanceStarted,
  ward: EVENT.wardEntered,
  discharge: EVENT.stayEnded,
  "response-visit": EVENT.responseVisited,
  reablement: EVENT.reablementStarted,
  "home-care": EVENT.homeCareStarted,
};

/** Index in CONTACTS by kind of event; −1 for events at which nobody is seen. */
const BY_KIND: Int8Array = new Int8Array(256).fill(-1);
CONTACTS.forEach((contact, index) => {
  BY_KIND[KINDS[contact]] = index;
});

/** Which of CONTACTS an event is; −1 for none. @param kind as in EVENT */
export function contactAt(kind: number): number {
  return BY_KIND[kind];
}
