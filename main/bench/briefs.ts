// Twenty briefs as customers write them, half in Korean: what the composer is measured on.

export const BRIEFS: readonly string[] = [
  'calm woody evening scent for autumn',
  'fresh citrus cologne for summer mornings',
  'romantic rose with patchouli, no vanilla',
  'clean white musk, like fresh laundry',
  'a gourmand of coffee and caramel for winter nights',
  'green fig leaf, sunny and light',
  'smoky leather, intense, for the evening',
  'powdery iris, quiet and elegant',
  'a classic chypre with bergamot and moss',
  'energetic grapefruit and ginger for sport, under 120 €/kg',
  '따뜻하고 차분한 겨울 향',
  '바닷가의 시원하고 상쾌한 여름 향',
  '로맨틱한 장미와 머스크, 은은하게',
  '달콤한 바닐라와 통카빈, 저녁에',
  '숲속을 걷는 듯한 편안한 우디 향',
  '활기찬 아침의 시트러스, 달지 않게',
  '백합과 은방울꽃, 봄날의 맑은 꽃향기',
  '라벤더와 캐모마일로 잠들기 전 차분하게',
  '복숭아와 배가 어우러진 밝고 즐거운 향',
  '앰버와 인센스가 있는 오리엔탈 향, 강하게',
];
