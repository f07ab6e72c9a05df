// The materials that smell like one the perfumer pointed at, in place of the list, until something else is asked.
import { useMemo, useState } from 'react';
import type { Material } from '#domain/catalogue/material.ts';
import { nearestMaterials } from '#domain/odour/likeness.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { likenessOver } from '#renderer/bridge/likeness.ts';

/** As many as a glance takes in, and the one they are like. */
const SHOWN = 24;

export function useLike(asked: string, odour: OdourIndex) {
  const [chosen, setChosen] = useState<{ readonly material: Material; readonly asked: string }>();
  // Another question takes the list back.
  const like = chosen?.asked === asked ? chosen.material : undefined;
  const likeThese = useMemo(() => {
    if (!like) return undefined;
    const found = nearestMaterials(like.id, likenessOver(odour), SHOWN);
    return [like, ...found.flatMap(({ id }) => odour.materialById.get(id) ?? [])];
  }, [like, odour]);
  const setLike = (material: Material | undefined) =>
    setChosen(material === undefined ? undefined : { material, asked });
  return { like, likeThese, setLike };
}
