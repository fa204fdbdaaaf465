/**
 * What happens at each kind of planned event, by its name. Plans of one and the same moment happen in the order of
 * their kinds, and what frees a place comes before what asks for one.
 */
export const PLAN_MEANINGS: Readonly<Record<string, string>> = {
  enter: "Somebody joins the run: at the start, on turning 50, or as one of those followed under 50.",
  reachAgeGroup: "A birthday into the next age group of outcomes, or the fiftieth of somebody followed before.",
  die: "Death at the end of the terminal phase.",
  dieOnWard: "Acute death in a stay.",
  leaveWard: "Leaves hospital for a place that is held.",
  endReablement: "The planned end of reablement.",
  endShortTermBed: "The planned end of a stay in a short-term bed.",
  reviewHomeCare: "A review of a home-care package.",
  endBackgroundStay: "Somebody who is not modelled leaves a bed.",
  personStream: "A potential event of a person's hazard stream comes true.",
  comeBack: "A crisis treated at home comes back.",
  askForBed: "Time in A&E is over: a ward bed is asked for.",
  becomeReady: "Ready to leave hospital.",
  finishProcess: "The process of leaving is done: goes, or asks for the next place.",
  stopWaiting: "Waited too long on the ward: a place outside capacity is bought.",
  stopHoldingSlot: "A reablement slot is kept no longer for somebody who waits for home care.",
  stopHoldingBed: "A short-term bed is kept no longer for somebody who waits for a care home.",
  finishAssessment: "Assessed for a care home: asks for a place.",
  backgroundArrives: "Somebody who is not modelled comes for a bed.",
  reviewProgramme: "A programme looks for people it could enrol.",
  passWorkingAge: "Comes to working age, or passes it.",
  lapsePackage: "A stay in hospital has become too long for a home-care package to be kept open.",
  stepDown: "The last part of a stay could be spent at home, on a virtual ward.",
  leaveVirtualWard: "The illness is over: leaves the virtual ward.",
  openDay: "Midnight: staffed services open as much as the staff of the day allow.",
  lapseReferral: "A referral from home to reablement has waited too long.",
  freeAmbulance: "An ambulance is free again.",
  strainCarer: "One more month of waiting at home for home care strains the carer.",
};
