import * as g from "geolib";

const a = { latitude: 51.5103, longitude: 7.49347 },
  b = { latitude: "51° 31' N", longitude: "7° 28' E" };

const steps = [
  async () => g.getDistance(a, b),
  async () => g.getPreciseDistance(a, b),
  async () => g.getCenter([a, b]),
  async () => g.getBounds([a, b]),
  async () =>
    g.isPointInPolygon(a, [
      { latitude: 51, longitude: 7 },
      { latitude: 52, longitude: 7 },
      { latitude: 52, longitude: 8 },
      { latitude: 51, longitude: 8 },
    ]),
  async () => g.getRhumbLineBearing(a, b),
  async () => g.getGreatCircleBearing(a, b),
  async () => g.orderByDistance(a, [b, { latitude: 51.51, longitude: 7.49 }]),
  async () => g.getPathLength([a, b]),
  async () => g.sexagesimalToDecimal("51° 29' 46\" N"),
  async () => g.decimalToSexagesimal(51.49611),
  async () =>
    g.getAreaOfPolygon([
      [7, 51],
      [8, 51],
      [8, 52],
    ]),
  async () => g.getCompassDirection(a, b),
  async () => g.computeDestinationPoint(a, 1000, 90),
  async () => g.convertDistance(14200, "km"),
  async () => g.isValidCoordinate(a),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
