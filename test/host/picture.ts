import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Region } from "./desktop.js";

/** A picture in memory. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** four bytes a pixel: blue, green, red and one of no meaning */
  readonly pixels: Buffer;
}

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface RegionStatistics {
  /** the average colour */
  readonly mean: Colour;
  /** 0 is one flat colour; text and icons make it larger (standard deviation of the brightness, 0 to 255) */
  readonly contrast: number;
  readonly colours: number;
}

/** The X server keeps its screen in a file of the XWD format (X11/XWDFile.h): a header, a colour table, pixels. */
export function readFrame(file: string): Frame {
  const data = readFileSync(file);
  const field = (index: number) => data.readUInt32BE(index * 4);
  const [width, height, stride] = [field(4), field(5), field(12)];
  const start = field(0) + field(19) * 12;
  if (stride !== width * 4) throw new Error("the X server's screen is not 32 bits a pixel");
  return { width, height, pixels: data.subarray(start, start + stride * height) };
}

export function statistics(frame: Frame, region: Region): RegionStatistics {
  let [red, green, blue, sum, squares, count] = [0, 0, 0, 0, 0, 0];
  const colours = new Set<number>();
  const right = Math.min(region.x + region.width, frame.width);
  const bottom = Math.min(region.y + region.height, frame.height);
  for (let y = Math.max(region.y, 0); y < bottom; y++) {
    for (let x = Math.max(region.x, 0); x < right; x++) {
      const at = (y * frame.width + x) * 4;
      const [b, g, r] = [frame.pixels[at]!, frame.pixels[at + 1]!, frame.pixels[at + 2]!];
      const bright = 0.299 * r + 0.587 * g + 0.114 * b;
      red += r;
      green += g;
      blue += b;
      sum += bright;
      squares += bright * bright;
      count++;
      colours.add((r << 16) | (g << 8) | b);
    }
  }
  if (count === 0) throw new Error("the region is outside of the screen");
  return {
    mean: { red: red / count, green: green / count, blue: blue / count },
    contrast: Math.round(Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) * 100) / 100,
    colours: colours.size,
  };
}

/** The smallest box around all pixels of a colour, for finding a coloured thing on the screen. */
export function find(frame: Frame, { red, green, blue }: Colour): Region | undefined {
  let [left, top, right, bottom] = [frame.width, frame.height, -1, -1];
  for (let y = 0, at = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++, at += 4) {
      if (frame.pixels[at] !== blue || frame.pixels[at + 1] !== green || frame.pixels[at + 2] !== red) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** How far two PNG files of the same size are apart: 0 is equal, 1 is black against white. */
export function difference(one: string, other: string): number {
  const { status, stderr } = spawnSync("compare", ["-metric", "RMSE", one, other, "null:"], { encoding: "utf8" });
  const value = /\(([\d.e+-]+)\)/.exec(stderr)?.[1];
  if (status === null || status > 1 || value === undefined) throw new Error(`compare ${one} ${other}: ${stderr}`);
  return Number(value);
}
