// How much room a point of a front has between its neighbours; the ends have all the room there is.

/** Crowding distance of each member (Deb et al. 2002), a mean over objectives; an objective all share counts nothing. */
export function crowding(
  objectives: Float64Array,
  members: Int32Array,
  width: number,
): Float64Array {
  const count = members.length;
  const room = new Float64Array(count);
  if (count <= 2) return room.fill(Number.POSITIVE_INFINITY);
  const order = new Int32Array(count);
  const values = new Float64Array(count);
  for (let objective = 0; objective < width; objective += 1) {
    for (let at = 0; at < count; at += 1) {
      order[at] = at;
      values[at] = objectives[(members[at] ?? 0) * width + objective] ?? 0;
    }
    order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    addRoom(room, order, values, width);
  }
  return room;
}

function addRoom(room: Float64Array, order: Int32Array, values: Float64Array, width: number) {
  const last = order.length - 1;
  const valueAt = (place: number) => values[order[place] ?? 0] ?? 0;
  const range = valueAt(last) - valueAt(0);
  if (!(range > 0)) return;
  room[order[0] ?? 0] = Number.POSITIVE_INFINITY;
  room[order[last] ?? 0] = Number.POSITIVE_INFINITY;
  for (let place = 1; place < last; place += 1) {
    const member = order[place] ?? 0;
    const gap = (valueAt(place + 1) - valueAt(place - 1)) / range;
    room[member] = (room[member] ?? 0) + gap / width;
  }
}
