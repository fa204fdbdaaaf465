"""Workload W as a Starsim module: its states, its distributions with their own common random numbers, a step a day."""

import time
from collections import deque

import numpy as np
import starsim as ss

from workload import (
    ACUTE, ACUTE_MEDIAN_DAYS, ADMITTED, ADMITTED_OLD, ATTENDANCE_COST, BLOCKED, COMMUNITY, COMMUNITY_MEDIAN_DAYS,
    COMMUNITY_SIGMA, DAILY_COST, DAILY_QALY, DAYS_A_BAND, FRAILTIES, HOME, LAST_BAND, LONGEST_STAY, NEEDS_SLOT,
    OLD_BAND, STATES, cell, discount, hazard_tables, no_totals, population, season, serve, slots_for,
)


def stay_days(median, sigma, normal):
    return np.minimum(LONGEST_STAY, 1 + np.floor(median * np.exp(sigma * normal)))


class Workload(ss.Module):
    """Attendance, progression and death from tables; a queue for community slots."""

    def __init__(self, people, seed):
        super().__init__()
        self.people, self.seed = people, seed
        self.slots, self.waiting, self.totals = slots_for(people), deque(), no_totals()
        self.attendance, self.progression, self.death = (table.ravel() for table in hazard_tables())
        self.define_states(
            ss.IntArr("age_days"), ss.IntArr("sex"), ss.IntArr("fifth"), ss.IntArr("frailty"),
            ss.IntArr("state", default=HOME), ss.FloatArr("end_day"),
        )
        self.any_event, self.mark = ss.bernoulli(p=0), ss.random()
        self.admission, self.needs_slot = ss.bernoulli(p=0), ss.bernoulli(p=0)
        self.acute_stay, self.community_stay = ss.normal(), ss.normal()

    def init_post(self):
        super().init_post()
        columns = population(self.people, self.seed)
        for states, column in zip((self.age_days, self.sex, self.fifth, self.frailty), columns):
            states[:] = column

    def step(self):
        self.end_stays()
        self.fill_slots()
        self.meet_hazards()
        self.tally()

    def end_stays(self):
        due = (self.end_day == self.ti).uids
        self.end_day[due] = np.nan
        leaving_acute = due[self.state[due] == ACUTE]
        self.slots += len(due) - len(leaving_acute)
        self.state[due] = HOME
        if len(leaving_acute):
            self.needs_slot.set(p=NEEDS_SLOT[self.frailty[leaving_acute]])
            waiting = self.needs_slot.filter(leaving_acute)
            self.state[waiting] = BLOCKED
            self.waiting.extend(waiting)

    def fill_slots(self):
        placed = []
        while self.slots > 0 and self.waiting:
            person = self.waiting.popleft()
            if self.sim.people.alive.raw[person]:
                placed.append(person)
                self.slots -= 1
        if placed:
            placed = ss.uids(placed)
            self.state[placed] = COMMUNITY
            days = stay_days(COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA, self.community_stay.rvs(placed))
            self.end_day[placed] = self.ti + days

    def meet_hazards(self):
        self.dying = ss.uids()
        attendance_season, death_season = season(self.ti)
        band = np.minimum(LAST_BAND, (self.age_days.values + self.ti) // DAYS_A_BAND)
        cells = cell(band, self.sex.values, self.fifth.values, self.frailty.values, self.state.values)
        attendance = self.attendance[cells] * attendance_season
        progression = self.progression[cells]
        death = self.death[cells] * death_season
        alive = self.sim.people.auids
        self.any_event.set(p=-np.expm1(-(attendance + progression + death)))
        hit = np.flatnonzero(self.any_event.rvs(alive))
        if not hit.size:
            return
        mark = self.mark.rvs(alive[hit]) * (attendance + progression + death)[hit]
        attends = mark < attendance[hit]
        progresses = ~attends & (mark < attendance[hit] + progression[hit])
        self.attend(alive[hit[attends]], band[hit[attends]])
        self.frailty[alive[hit[progresses]]] += 1
        self.totals["progressions"] += np.count_nonzero(progresses)
        self.die(alive[hit[~attends & ~progresses]])

    def attend(self, uids, band):
        self.totals["attendances"] += len(uids)
        self.totals["cost"] += ATTENDANCE_COST * len(uids)
        if len(uids):
            self.admission.set(p=ADMITTED[self.frailty[uids]] + ADMITTED_OLD * (band >= OLD_BAND))
            self.admit(self.admission.filter(uids))

    def admit(self, uids):
        self.totals["admissions"] += len(uids)
        self.slots += np.count_nonzero(self.state[uids] == COMMUNITY)
        self.state[uids] = ACUTE
        if len(uids):
            days = stay_days(ACUTE_MEDIAN_DAYS[self.frailty[uids]], 1, self.acute_stay.rvs(uids))
            self.end_day[uids] = self.ti + days

    def die(self, uids):
        self.totals["deaths"] += len(uids)
        self.slots += np.count_nonzero(self.state[uids] == COMMUNITY)
        self.sim.people.request_death(uids)
        self.dying = uids

    def tally(self):
        groups = self.state.values * FRAILTIES + self.frailty.values
        count = np.bincount(groups, minlength=STATES * FRAILTIES)
        if len(self.dying):
            count -= np.bincount(self.state[self.dying] * FRAILTIES + self.frailty[self.dying], minlength=count.size)
        count = count.reshape(STATES, FRAILTIES)
        self.totals["acuteDays"] += count[ACUTE].sum()
        self.totals["blockedDays"] += count[BLOCKED].sum()
        self.totals["communityDays"] += count[COMMUNITY].sum()
        self.totals["cost"] += discount(self.ti) * (count * DAILY_COST).sum()
        self.totals["qaly"] += discount(self.ti) * (count * DAILY_QALY).sum()


def run(people, days, seed):
    begin = time.perf_counter()
    module = Workload(people, seed)
    sim = ss.Sim(
        n_agents=people, modules=module, dt=ss.days(1), start=0, dur=ss.days(days - 1), rand_seed=seed,
        use_aging=False, copy_inputs=False, verbose=0,
    )
    sim.init()
    made = time.perf_counter()
    sim.run()
    return time.perf_counter() - begin, made - begin, module.totals


serve(run)
