// Speed is that of the last seconds.
import { expect, test } from 'vitest';
import { SpeedGauge } from './speed-gauge.ts';

test('it follows the last ten seconds and says nothing before it has looked long enough', () => {
  const gauge = new SpeedGauge();
  expect(gauge.perSecond()).toBeUndefined();
  gauge.told(0, 500);
  gauge.told(1000, 600);
  expect(gauge.perSecond()).toBeUndefined();
  gauge.told(2000, 700);
  expect(gauge.perSecond()).toBeCloseTo(100, 9);
  for (let second = 3; second <= 20; second += 1) gauge.told(second * 1000, 700 + second * 10);
  expect(gauge.perSecond()).toBeCloseTo(10, 9);
});
