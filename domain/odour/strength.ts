// How strong a mixture is: the vector model over the strengths of its odours.

/** Cosine of the angle between two odours: reported from -0.2 to 0.3; 0 adds them like perpendicular vectors. */
const MIXTURE_COSINE = 0;

/**
 * Strength of a mixture by the vector model, ψ² = Σ ψ_i² + 2 cos α Σ_{i<j} ψ_i ψ_j, never below its strongest part.
 * B. Berglund et al., Acta Psychologica 37 (1973); predicted to measured 0.96 on 11 mixtures in Sensors 2015, 15, 5697.
 */
export function mixtureStrength(
  sum: number,
  sumOfSquares: number,
  strongest: number,
  cosine = MIXTURE_COSINE,
): number {
  const crossed = (sum * sum - sumOfSquares) * cosine;
  return Math.max(strongest, Math.sqrt(Math.max(0, sumOfSquares + crossed)));
}
