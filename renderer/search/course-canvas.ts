// The course of a search on a canvas: it is drawn many times a second, and may never keep a key waiting.
import type { Palette } from '#renderer/ui/use-palette.ts';
import type { Size } from '#renderer/ui/use-size.ts';

export interface Series {
  readonly look: 'line' | 'strong' | 'dots';
  readonly count: number;
  /** Of the episode that stands at a place; null where nothing is known yet. */
  readonly at: (place: number) => number | null;
}

export interface CoursePicture {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Values between which nothing changes. */
  readonly shade?: readonly [number, number];
  /** Episodes that fill the width. */
  readonly episodes: number;
  /** Episodes after which others begin, dashed. */
  readonly parted: readonly number[];
  /** The last episode told; a line stands there until the end. */
  readonly now: number;
  readonly series: readonly Series[];
}

const MOST_DOTS = 500;
const WIDTH = { line: 1.2, strong: 1.75 };
const DASH = [2, 3];
const DOT = 1.2;

export function drawCourse(
  canvas: HTMLCanvasElement,
  picture: CoursePicture,
  size: Size,
  palette: Palette,
): void {
  const sharp = window.devicePixelRatio;
  const [width, height] = [Math.round(size.width * sharp), Math.round(size.height * sharp)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || size.width === 0) return;
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const place: Place = {
    x: (episode) => (size.width * episode) / picture.episodes,
    y: (value) => size.height * (1 - (value - picture.low) / (picture.high - picture.low)),
  };
  drawGround(context, picture, size, palette, place);
  for (const series of picture.series) {
    if (series.look === 'dots') drawDots(context, series, palette, place);
    else drawLine(context, series, size, palette, place);
  }
}

interface Place {
  readonly x: (episode: number) => number;
  readonly y: (value: number) => number;
}

function drawGround(
  context: CanvasRenderingContext2D,
  { ticks, shade, parted, now, episodes }: CoursePicture,
  { width, height }: Size,
  palette: Palette,
  { x, y }: Place,
): void {
  if (shade) {
    context.fillStyle = palette.line;
    context.fillRect(0, y(shade[1]), width, y(shade[0]) - y(shade[1]));
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  for (const tick of ticks) stroke(context, [0, y(tick)], [width, y(tick)]);
  context.strokeStyle = palette.quiet;
  context.setLineDash(DASH);
  for (const episode of parted) stroke(context, [x(episode), 0], [x(episode), height]);
  context.setLineDash([]);
  if (now > 0 && now < episodes) {
    context.strokeStyle = palette.ink;
    stroke(context, [x(now), 0], [x(now), height]);
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

/** No more points than two a pixel, and always the last. */
function drawLine(
  context: CanvasRenderingContext2D,
  { look, count, at }: Series,
  { width }: Size,
  palette: Palette,
  { x, y }: Place,
): void {
  const step = Math.max(1, Math.floor(count / (2 * width)));
  context.strokeStyle = look === 'strong' ? palette.accent : palette.ink;
  context.lineWidth = look === 'strong' ? WIDTH.strong : WIDTH.line;
  context.beginPath();
  let isBegun = false;
  const add = (episode: number) => {
    const value = at(episode);
    if (value === null) return;
    const [left, top] = [x(episode + 1), y(value)];
    if (isBegun) context.lineTo(left, top);
    else context.moveTo(left, top);
    isBegun = true;
  };
  for (let episode = 0; episode < count - 1; episode += step) add(episode);
  if (count > 0) add(count - 1);
  context.stroke();
}

function drawDots(
  context: CanvasRenderingContext2D,
  { count, at }: Series,
  palette: Palette,
  { x, y }: Place,
): void {
  const step = Math.max(1, Math.ceil(count / MOST_DOTS));
  context.fillStyle = palette.quiet;
  for (let episode = 0; episode < count; episode += step) {
    const value = at(episode);
    if (value !== null) context.fillRect(x(episode + 1) - DOT / 2, y(value) - DOT / 2, DOT, DOT);
  }
}
