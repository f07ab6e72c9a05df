// What ratings have taught of a taste, in English and Korean: how far it is, how it foretold, what it believes.
import { bilingual } from './words.ts';

export const rewardWords = bilingual({
  en: {
    'not-enough': '{{ratings}} ratings: {{more}} more until it can learn your taste.',
    learning:
      '{{ratings}} ratings, and no fit yet that foretells unseen ones better than the brief does. Next fit after {{more}} more.',
    deployed:
      'Taste {{number}} is in use, learnt from {{learnt}} of {{ratings}} ratings. Next fit after {{more}} more.',
    'left-out': 'Left out, because their formula is not kept here: {{count}}',
    fitting: 'A fit is running.',
    refused: 'The newest fit, of {{ratings}} ratings, did not pass and is not used.',
    unforetold: 'Too few good or bad ratings to test what was learnt.',
    brier:
      'Error on unseen ratings (Brier) {{model}}; by the brief alone {{prior}}, by the mean alone {{constant}}; better by at least {{lower}}',
    auc: 'A liked one put above a disliked one {{model}}; by the brief alone {{prior}}; better by at least {{lower}}',
    points: 'Foretold and come',
    foretold: 'Foretold liked %',
    came: 'Liked %',
    interval: '95 %',
    count: 'Ratings',
    beliefs: 'What it believes you like (logits for one spread more, estimated)',
    'no-beliefs': 'Nothing it is sure of one way or the other yet.',
    likes: '+ {{side}} {{effect}} ± {{spread}}',
    dislikes: '- {{side}} {{effect}} ± {{spread}}',
    basis: 'Learnt by {{kind}}, features {{features}}, seed {{seed}}, from ratings {{ids}}',
    kind: { gaussian: 'a Gaussian process', ensemble: 'five networks' },
    side: {
      strength: 'strength',
      lasting: 'lasting',
      'top-heavy': 'more top',
      'base-heavy': 'more base',
      cost: 'price',
      lines: 'number of materials',
      naturals: 'naturals',
      loudest: 'one material in the lead',
      brief: 'fit to the brief',
    },
  },
  ko: {
    'not-enough': '평가 {{ratings}}개. 취향을 배우려면 {{more}}개가 더 필요합니다.',
    learning:
      '평가 {{ratings}}개. 아직 보지 않은 평가를 브리프보다 잘 맞히지 못합니다. {{more}}개 더 쌓이면 다시 배웁니다.',
    deployed:
      '취향 {{number}} 사용 중: 평가 {{ratings}}개 가운데 {{learnt}}개에서 배움. {{more}}개 더 쌓이면 다시 배웁니다.',
    'left-out': '포뮬러가 여기 없어 뺀 평가: {{count}}',
    fitting: '배우는 중입니다.',
    refused: '최근 학습(평가 {{ratings}}개)은 검증을 통과하지 못해 쓰지 않습니다.',
    unforetold: '배운 것을 시험하기에는 좋고 나쁜 평가가 너무 적습니다.',
    brier:
      '보지 않은 평가의 오차(Brier) {{model}}. 브리프만 {{prior}}, 평균만 {{constant}}. 나아진 정도의 하한 {{lower}}',
    auc: '좋은 것을 나쁜 것 위에 둔 비율 {{model}}. 브리프만 {{prior}}. 나아진 정도의 하한 {{lower}}',
    points: '예측과 실제',
    foretold: '예측한 호감 %',
    came: '실제 호감 %',
    interval: '95 %',
    count: '평가 수',
    beliefs: '좋아한다고 보는 것 (표준편차 하나당 로짓, 추정)',
    'no-beliefs': '아직 어느 쪽이라고 확신하는 것이 없습니다.',
    likes: '+ {{side}} {{effect}} ± {{spread}}',
    dislikes: '- {{side}} {{effect}} ± {{spread}}',
    basis: '방법: {{kind}}, 특징 {{features}}, 시드 {{seed}}, 평가: {{ids}}',
    kind: { gaussian: '가우스 과정', ensemble: '신경망 다섯' },
    side: {
      strength: '강도',
      lasting: '지속',
      'top-heavy': '탑이 많음',
      'base-heavy': '베이스가 많음',
      cost: '가격',
      lines: '원료 수',
      naturals: '천연 원료',
      loudest: '한 원료가 이끎',
      brief: '브리프 적합',
    },
  },
});
