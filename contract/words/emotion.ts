// The words for the four emotion axes and for the evidence under them, in English and Korean.

export const emotionWords = {
  en: {
    axis: { joy: 'Joy', calm: 'Calm', energy: 'Energy', romance: 'Romance' },
    confidence: 'Confidence',
    estimate: 'An estimate from odour words, not a measurement.',
    contribution: 'What makes it {{axis}}',
    evidence: {
      measured: 'measured ratings',
      study: 'published experiment',
      theory: 'odour-effect theory',
      analogy: 'by analogy',
      memory: 'recalled, not re-read',
      convention: 'perfumery convention',
    },
  },
  ko: {
    axis: { joy: '기쁨', calm: '평온', energy: '활력', romance: '로맨스' },
    confidence: '신뢰도',
    estimate: '향 단어로 추정한 값이며 측정값이 아닙니다.',
    contribution: '이 감정에 기여하는 원료: {{axis}}',
    evidence: {
      measured: '측정 평점',
      study: '발표된 실험',
      theory: '향 효과 이론',
      analogy: '유추',
      memory: '재확인하지 않은 기억',
      convention: '조향 관행',
    },
  },
} as const;
