import { suite } from "uvu";
import * as assert from "uvu/assert";
import { languageEnvironment } from "../../src/dev/viewer.js";

const test = suite("the viewer");

test("a language is spoken as where most of its people are, unless it says where", () => {
  const locale = (language: string): string | undefined => languageEnvironment(language).LC_ALL;
  assert.is(locale("de"), "de_DE.UTF-8");
  assert.is(locale("ja"), "ja_JP.UTF-8");
  assert.is(locale("en"), "en_US.UTF-8");
  assert.is(locale("pt_BR"), "pt_BR.UTF-8");
  assert.is(languageEnvironment("ja").LANGUAGE, "ja");
});

test.run();
