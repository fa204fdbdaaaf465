import { describe, expect, it } from "vitest";
import { withConstants } from "../../../scripts/keep-constants.ts";

describe("constants of a bundle", () => {
  it("are constants again, whatever they hold", () => {
    expect(
      withConstants("var A = 1, B = [2];\nvar C = class _C {};\nfunction f() {\n  var x = 1;\n  return x;\n}"),
    ).toBe("const A = 1, B = [2];\nconst C = class _C {};\nfunction f() {\n  var x = 1;\n  return x;\n}");
    expect(
      withConstants("import { a } from 'a';\n// var x\nvar [B, { C, d: D }] = a;\nvar text = `\nvar y = 1;`;"),
    ).toBe("import { a } from 'a';\n// var x\nconst [B, { C, d: D }] = a;\nconst text = `\nvar y = 1;`;");
  });

  it("stay variables where a value comes later or comes again", () => {
    for (const code of [
      "var A;\nA = 1;",
      "var A = 1;\nfunction f() { A = 2; }",
      "var A = 1;\nfunction f() { A += 2; }",
      "var A = 1;\nA++;",
      "var A = 1;\nconst f = () => --A;",
      "var A = 1;\n[A] = [2];",
      "var A = 1;\n({ a: A } = { a: 2 });",
      "var [A, B] = [1, 2];\nB ||= 3;",
      "var A = 1;\nfor (A of [1, 2]) f();",
      "let A = 1;",
    ])
      expect(withConstants(code)).toBe(code);
  });

  it("are not taken for changed because something in them is", () => {
    expect(withConstants("var A = [1];\nA[0] = 2;\nA.b += 1;\nA[0]++;")).toBe(
      "const A = [1];\nA[0] = 2;\nA.b += 1;\nA[0]++;",
    );
  });
});
