import "./globals.js";

export * from "../src/widget/authoring.js";
