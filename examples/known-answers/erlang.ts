/**
 * Share of arrivals that find all servers taken and go away: Erlang's formula B.
 * @param load arrivals a day times mean days of service: servers that would be in use if there were no end of them
 * @source Erlang 1917; by the recursion over servers.
 */
export function erlangB(servers: number, load: number): number {
  let share = 1;
  for (let n = 1; n <= servers; n++) share = (load * share) / (n + load * share);
  return share;
}

/** Share of arrivals that find all servers taken and wait: Erlang's formula C. The load is below the servers. */
export function erlangC(servers: number, load: number): number {
  const refused = erlangB(servers, load);
  return refused / (1 - (load / servers) * (1 - refused));
}

/** Mean wait of all who come, those who need not wait included, in the unit of the mean service. */
export function erlangWait(servers: number, load: number, meanService: number): number {
  return (erlangC(servers, load) * meanService) / (servers - load);
}

/**
 * Mean wait for a single server whose services take any time.
 * @source Pollaczek 1930, Khinchine 1932.
 */
export function pollaczekWait(arrivalsPerDay: number, service: { readonly mean: number; readonly sd: number }): number {
  const { mean, sd } = service;
  return (arrivalsPerDay * (mean * mean + sd * sd)) / (2 * (1 - arrivalsPerDay * mean));
}
