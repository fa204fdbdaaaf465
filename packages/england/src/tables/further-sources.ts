import type { EvidenceRow } from "./evidence-row.js";

const SOURCES = {
  hypertensionSurvey: "NHS Digital, Health Survey for England 2021 part 2",
  healthFoundation: "Health Foundation, Longer hospital stays and fewer admissions",
  cfas2: "Matthews FE et al. Lancet 2013;382:1405",
  cfasIncidence: "Matthews F, Brayne C. MRC CFAS 2005 (corrected abstract)",
  undiagnosed: "ONS, Risk factors for undiagnosed high blood pressure in England, 2015 to 2019",
  aloneCensus: "ONS analysis of the 2011 Census",
} as const;

function row(fields: Omit<EvidenceRow, "group" | "url" | "status"> & { readonly url?: string }): EvidenceRow {
  return { group: "model", url: "", status: "checked", ...fields };
}

/** Figures read in abstracts and summaries while the model was specified. @source named row by row. */
export const furtherSources: readonly EvidenceRow[] = [
  row({
    id: "M-LOS-1",
    name: "Mean emergency stay, 85+ (10.8 in 2019); all ages 9.1, 7.9 in 2019; seemingly of overnight stays",
    value: 12.5,
    unit: "days",
    population: "England",
    year: "2022",
    source: SOURCES.healthFoundation,
    url: "https://www.health.org.uk",
  }),
  row({
    id: "M-DEM-1",
    name: "Dementia prevalence at 65+, CFAS II",
    value: 6.5,
    unit: "%",
    population: "England, 65+",
    year: "2008-11",
    source: SOURCES.cfas2,
    url: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3906607/",
  }),
  row({
    id: "M-DEM-2",
    name: "Dementia incidence at 65-69 (68.5 at 85+); 20% lower in CFAS II (Matthews FE et al. Nat Commun 2016;7:11398)",
    value: 6.7,
    unit: "per 1,000 per year",
    population: "England and Wales",
    year: "1990s",
    source: SOURCES.cfasIncidence,
  }),
  row({
    id: "M-ADL-1",
    name: "Newly disabled people aged 70+ who regain independence, in 4.9 months on average; 73% relapse",
    value: 81.4,
    unit: "%",
    population: "USA, 70+",
    year: "2005",
    source: "Hardy SE, Gill TM. Arch Intern Med 2005;165:106",
  }),
  row({
    id: "M-ADL-2",
    name: "Dependent people aged 72+ who recover within two years",
    value: 28,
    unit: "%",
    population: "USA, 72+",
    year: "1997",
    source: "Gill TM et al. J Gen Intern Med 1997;12:757",
  }),
  row({
    id: "M-HTN-1",
    name: "High blood pressure at 65+; 30% of adults; 23% v 40% in the least and most deprived fifth",
    value: 60,
    unit: "%",
    population: "England, 65+",
    year: "2021",
    source: SOURCES.hypertensionSurvey,
  }),
  row({
    id: "M-HTN-2",
    name: "High blood pressure that is undiagnosed; at 75+ 17% of men, 21% of women",
    value: 29,
    unit: "%",
    population: "England, adults",
    year: "2015-19",
    source: SOURCES.undiagnosed,
  }),
  row({
    id: "M-HTN-3",
    name: "Treated high blood pressure that is controlled",
    value: 56.8,
    unit: "%",
    population: "England, adults",
    year: "2021",
    source: "News report of an analysis by Queen Mary University of London (secondary)",
  }),
  row({
    id: "M-ALONE-1",
    name: "Living alone at 50-64; 59% at 85+",
    value: 17,
    unit: "%",
    population: "England and Wales, household population",
    year: "2011",
    source: SOURCES.aloneCensus,
  }),
  row({
    id: "M-MORT-1",
    name: "Emergency medical admissions that die in the stay; 22.4% within a year",
    value: 5.8,
    unit: "%",
    population: "Scotland",
    year: "2015",
    source: "Moore E et al. BMJ Open 2018;8:e021432",
  }),
  row({
    id: "M-EOL-1",
    name: "People who die in hospital with an emergency admission in the month before",
    value: 80,
    unit: "%",
    population: "England",
    year: "2022-23",
    source: "Nuffield Trust, Hospital services at the end of life",
  }),
];
