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
    raise: {
      title: 'What would raise {{axis}}',
      note: 'Own materials and the core of the catalogue, each at its usual dose, judged with it in.',
      material: 'Material',
      dose: 'Dose %',
      change: '{{axis}} change',
      verdict: 'Verdict',
      dosage: 'Highest dosage %',
      cost: 'Cost, €/kg',
      waiting: 'Trying the shelf',
      none: 'No material at its usual dose would raise it and keep the formula legal.',
      'not-legal': 'Nothing is offered while the formula itself is not legal.',
      failed: 'The workbench did not answer.',
      add: 'Add',
      'add-it': 'Add {{grams}} g of {{material}}',
      added: 'Added {{grams}} g of {{material}}',
    },
    own: {
      values: 'As you would feel it: {{values}}',
      'too-few': '{{axis}}: {{ratings}} rated, {{formulas}} formulas; {{least}} are needed.',
      'no-help':
        '{{axis}}: {{ratings}} rated, {{formulas}} formulas; a correction does not help (error {{before}}, with it {{after}}).',
      helps:
        '{{axis}}: corrected by {{ratings}} ratings, {{formulas}} formulas; error {{before}} → {{after}} on formulas left out.',
    },
    foretelling: {
      title: 'How well do these weights predict?',
      errors:
        '{{odours}} of {{all}} odours of a panel, each with every rating kept out of the words: error {{error}} ({{low}} to {{high}}) standard deviations; the mean of the others {{mean}}, shuffled words {{shuffled}}.',
      shown: 'Better than the mean and than shuffled words.',
      'not-shown':
        'Not shown to be better than the mean or than shuffled words: a hypothesis. Romance was never rated.',
    },
    words: {
      title: 'Odour words behind it',
      word: 'Odour word',
      share: 'Share %',
      weight: 'Weight',
      pull: 'Pull',
      evidence: 'Evidence',
      confidence: 'Conf.',
      sources: 'Sources',
      from: 'In: {{materials}}',
      unweighted: 'No evidence for {{share}} % of what is perceived.',
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
    raise: {
      title: '높일 수 있는 원료: {{axis}}',
      note: '내 원료와 카탈로그 기본 원료를 통상 용량으로 넣고 다시 판정한 결과입니다.',
      material: '원료',
      dose: '용량 %',
      change: '{{axis}} 변화',
      verdict: '판정',
      dosage: '최대 부향률 %',
      cost: '원가, €/kg',
      waiting: '원료를 시험하는 중',
      none: '통상 용량에서 이 감정을 높이고 포뮬러를 적법하게 유지하는 원료가 없습니다.',
      'not-legal': '포뮬러가 적법하지 않은 동안에는 제안하지 않습니다.',
      failed: '작업대가 응답하지 않았습니다.',
      add: '추가',
      'add-it': '{{material}} {{grams}} g 추가',
      added: '{{material}} {{grams}} g 추가함',
    },
    own: {
      values: '내가 느낄 감정: {{values}}',
      'too-few':
        '{{axis}}: 평가 {{ratings}}개, 포뮬러 {{formulas}}개. 포뮬러 {{least}}개가 필요합니다.',
      'no-help':
        '{{axis}}: 평가 {{ratings}}개, 포뮬러 {{formulas}}개. 보정이 도움이 되지 않습니다 (오차 {{before}}, 보정 시 {{after}}).',
      helps:
        '{{axis}}: 평가 {{ratings}}개, 포뮬러 {{formulas}}개로 보정. 제외한 포뮬러의 오차 {{before}} → {{after}}.',
    },
    foretelling: {
      title: '이 가중치의 예측력',
      errors:
        '패널의 향 {{all}}개 중 {{odours}}개를 모든 평점을 뺀 단어로 예측한 오차: 표준편차 {{error}} ({{low}}–{{high}}). 나머지의 평균 {{mean}}, 섞은 단어 {{shuffled}}.',
      shown: '평균이나 섞은 단어보다 낫습니다.',
      'not-shown':
        '평균이나 섞은 단어보다 낫다는 증거가 없는 가설입니다. 로맨스는 평가된 적이 없습니다.',
    },
    words: {
      title: '근거가 되는 향 단어',
      word: '향 단어',
      share: '비중 %',
      weight: '가중치',
      pull: '기여',
      evidence: '증거',
      confidence: '신뢰',
      sources: '출처',
      from: '원료: {{materials}}',
      unweighted: '증거 없는 체감 비중: {{share}} %.',
    },
  },
} as const;
