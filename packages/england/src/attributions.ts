/** Attribution that reports must print for figures of a place. @source Open Government Licence v3.0; CC BY 4.0. */
export const placeAttributions: readonly string[] = [
  "Contains public sector information licensed under the Open Government Licence v3.0. Source: Office for National " +
    "Statistics; Ministry of Housing, Communities and Local Government; Department for Energy Security and Net Zero; " +
    "NHS England; Office for Health Improvement and Disparities.",
  "Contains OS data © Crown copyright and database right 2023.",
  "MSOA names: House of Commons Library, Open Parliament Licence v3.0.",
  "Care-home bed rates: British Red Cross Resilience Index outputs (CC BY 4.0), derived from the Care Quality " +
    "Commission directory (Open Government Licence v3.0).",
];

/** Attribution that reports must print for England's figures. @source Open Government Licence v3.0. */
export const nationalAttributions: readonly string[] = [
  "Contains public sector information licensed under the Open Government Licence v3.0. Source: Office for National " +
    "Statistics; NHS England; Office for Health Improvement and Disparities; Ministry of Housing, Communities and " +
    "Local Government.",
  "Published studies are cited row by row in the evidence table.",
];
