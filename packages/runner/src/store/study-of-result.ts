import { InputError } from "@placewell/core";
import { type Library, shippedLibrary } from "../library.js";
import { changeStudy } from "../study/change-study.js";
import { parseStudy } from "../study/read-study.js";
import { modelOf, placeOf } from "../study/scenarios.js";
import type { Study } from "../study/study.js";
import { canonicalJson, sha256 } from "./canonical-json.js";
import { libraryVersions, type Manifest } from "./manifest.js";

/**
 * The study that a result came from, as it was run: with the seed, years and replicates in force.
 * @param folder how messages call the result
 * @throws InputError when running it again would not give the same result: other versions, or other figures
 */
export function studyOfResult(manifest: Manifest, folder: string, library: Library = shippedLibrary): Study {
  const { text, file } = manifest.study;
  refuseChange(folder, "study.sha256", manifest.study.sha256, sha256(text));
  const versions = libraryVersions();
  for (const [name, version] of Object.entries(manifest.versions)) {
    refuseChange(folder, `versions.${name}`, version, versions[name] ?? "nothing");
  }
  const { seed, years, replicates } = manifest;
  const study = changeStudy(parseStudy(text, { file, library }), { seed, years, replicates });
  refuseChange(folder, "place.sha256", manifest.place.sha256, sha256(canonicalJson(placeOf(study, library))));
  refuseChange(folder, "model.sha256", manifest.model.sha256, sha256(canonicalJson(modelOf(study, library))));
  return study;
}

function refuseChange(folder: string, path: string, got: string, expected: string): void {
  if (got === expected) return;
  throw new InputError(`The result in "${folder}" was made by another version, or changed by hand.`, {
    path,
    got,
    expected,
    hint: "Run the study again with this version.",
  });
}
