/** What every reader of a comparison must know, plain sentences. Printed in every report. */
export const LIMITS: readonly string[] = [
  "The people are synthetic: drawn to match published counts, not real records.",
  "Use this to compare ways of working and to ask what would have to be true. It does not forecast, and it says nothing about any one person.",
  "Who is called in a crisis, how severe it is and what each contact does rest on judgement; only the volumes further down are held against published figures.",
  "The place's own admission and death counts are not in the data unless its folder gives factors: the model gives it England's rates for each age.",
  "Capacities of reablement, short-term beds and home care are not published for a place. They were set so that queues cause the share of delay that national figures report.",
  "The intervals show chance alone: they do not hold the uncertainty of the parameters, which is larger.",
  "Costs are counts of use times published unit costs, mostly average ones: what a bed-day freed saves in cash is less. Planned and outpatient care counts only beyond that of fit people, with a wide range; medicines beyond GP prescriptions are not in them.",
  "The total cost is that of care and of the programmes themselves (staff, set-up, works, contacts), as each declares them. Many of those prices are assumed, and some programmes publish none: the section on what programmes cost says which. Where one is missing, a fall in the total is not a saving.",
  "What frailty and loss of function take from quality of life is assumed. Read QALYs as an order of magnitude.",
  "Half of the posts that a programme fills are taken from the place's own services (assumed), unless its harms are off. Only the response team, reablement, home care and short-term beds have staff here: other services lose as many and show nothing.",
  "People under 50 are persons only with severe mental illness, a learning disability or complex needs; all others are part of the background load on beds.",
];
