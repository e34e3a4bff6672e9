import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Patience } from "./patience.ts";

describe("a clock that stands still while others work", () => {
  beforeAll(() => {
    vi.useFakeTimers();
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  /** When did it end, if it is wound for 100 and may wait for 1000, and this is done at these times? */
  function endOf(steps: Readonly<Record<number, (clock: Patience) => void>>): number | null {
    let [now, ended]: [number, number | null] = [0, null];
    const clock = new Patience(() => {
      ended = now;
    });
    clock.wind(100, 1000);
    for (now = 1; now <= 3000; now += 1) {
      vi.advanceTimersByTime(1);
      steps[now]?.(clock);
    }
    return ended;
  }

  it("ends in time, and not once it is stopped", () => {
    expect(endOf({})).toBe(100);
    expect(endOf({ 99: (clock) => clock.stop() })).toBe(null);
  });

  it("does not count what it waits for, and counts what comes after", () => {
    expect(endOf({ 40: (clock) => clock.pause(), 540: (clock) => clock.resume() })).toBe(600);
    const twice = { 10: pause, 20: pause, 300: resume, 400: resume };
    expect(endOf(twice)).toBe(490);
  });

  it("waits no longer than it may, however often it is asked to", () => {
    expect(endOf({ 50: pause })).toBe(1050);
    expect(endOf({ 10: pause, 610: resume, 620: pause })).toBe(1020);
  });

  it("starts nothing when what it waited for ends after the stop", () => {
    expect(endOf({ 10: pause, 20: (clock) => clock.stop(), 30: resume })).toBe(null);
  });
});

const pause = (clock: Patience): void => clock.pause();
const resume = (clock: Patience): void => clock.resume();
