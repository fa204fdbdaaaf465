import type { Dataset } from "./dataset.js";

/** Every published table that the parameters cite by id. @source named row by row; Open Government Licence v3.0. */
export const datasets: readonly Dataset[] = [
  {
    id: "data.ons.census2021",
    name: "Census 2021, TS003, TS007A, TS039",
    publisher: "Office for National Statistics",
    period: "21 March 2021",
    use: "people by small area and age band, households of one person, unpaid carers: places/*.generated.ts",
  },
  {
    id: "data.ons.mid2020",
    name: "Mid-year population estimates (MYE2)",
    publisher: "Office for National Statistics",
    period: "mid-2020",
    use: "women in each age band, people aged 90+ of those aged 85+: place-fits/profiles.generated.ts",
  },
  {
    id: "data.mhclg.iod2019",
    name: "Indices of Deprivation 2019, homes in poor condition",
    publisher: "Ministry of Housing, Communities and Local Government",
    period: "2019",
    use: "damp and cold homes by small area: places/*.generated.ts",
  },
  {
    id: "data.nhse.hes.age",
    name: "Provisional Hospital Episode Statistics, emergency admissions by age",
    publisher: "NHS England",
    period: "April 2025 to March 2026",
    use: "rates over the projected population of mid-2025: tables/emergency-admissions.generated.ts",
  },
  {
    id: "data.nhse.hes.month",
    name: "Provisional Hospital Episode Statistics, emergency admissions by age and month",
    publisher: "NHS England",
    period: "April 2025 to March 2026",
    use: "winter against summer at 75+",
  },
  {
    id: "data.nhse.discharge",
    name: "Acute discharge situation report: criteria to reside, pathways, reasons for delay",
    publisher: "NHS England",
    period: "June 2024 to March 2025",
    use: "ways out of hospital, people who are ready but remain, the share of delay that is due to capacity",
  },
  {
    id: "data.nhse.kh03",
    name: "Bed availability and occupancy, KH03",
    publisher: "NHS England",
    period: "2024-25",
    use: "general and acute beds of a place, occupancy of core beds",
  },
  {
    id: "data.ohid.catchments",
    name: "Acute trust catchment populations",
    publisher: "Office for Health Improvement and Disparities",
    period: "2022",
    use: "the share of a trust that belongs to a place",
  },
  {
    id: "data.nhse.csds",
    name: "Community Services Data Set, two-hour urgent community response",
    publisher: "NHS England",
    period: "2024-25",
    use: "visits that a response team starts a day, contacts for each referral",
  },
  {
    id: "data.nhse.bed-audit",
    name: "Community bed audit",
    publisher: "NHS England",
    period: "4 March 2026",
    use: "short-term beds and their mean length of stay",
  },
  {
    id: "data.cqc.homes",
    name: "Care-home beds for each 1,000 people aged 65+, from the directory of the Care Quality Commission",
    publisher: "British Red Cross, Resilience Index (CC BY 4.0)",
    period: "June 2021",
    use: "care-home places of a place",
  },
  {
    id: "data.nhsd.ascof",
    name: "Adult Social Care Outcomes Framework",
    publisher: "NHS Digital",
    period: "2020-21",
    use: "short-term support that ends without ongoing support",
  },
];
