// Seasons, times of day, styles and strengths as they are said in English and Korean.
import type { LexiconEntry } from './lexicon.ts';

export const SETTINGS: readonly LexiconEntry[] = [
  { en: ['spring', 'springtime'], ko: ['봄'], gives: [{ kind: 'season', key: 'spring' }] },
  {
    en: ['summer', 'summertime', 'summery'],
    ko: ['여름', '한여름'],
    gives: [{ kind: 'season', key: 'summer' }],
  },
  { en: ['autumn', 'autumnal', 'fall'], ko: ['가을'], gives: [{ kind: 'season', key: 'autumn' }] },
  {
    en: ['winter', 'wintery', 'wintry', 'christmas', 'snow'],
    ko: ['겨울', '한겨울', '크리스마스', '눈 오는'],
    gives: [{ kind: 'season', key: 'winter' }],
  },
  {
    en: ['morning', 'dawn', 'breakfast'],
    ko: ['아침', '새벽'],
    gives: [{ kind: 'time', key: 'morning' }],
  },
  {
    en: ['daytime', 'everyday', 'daily', 'office', 'work', 'afternoon', 'noon'],
    ko: ['낮', '오후', '데일리', '일상', '사무실', '출근'],
    gives: [{ kind: 'time', key: 'day' }],
  },
  {
    en: ['evening', 'dusk', 'sunset', 'dinner'],
    ko: ['저녁', '노을', '해질녘'],
    gives: [{ kind: 'time', key: 'evening' }],
  },
  {
    en: ['night', 'nighttime', 'midnight', 'bedtime', 'sleep'],
    ko: ['밤', '한밤', '심야', '잠들기'],
    gives: [{ kind: 'time', key: 'night' }],
  },
  { en: ['chypre'], ko: ['시프레', '쉬프레'], gives: [{ kind: 'style', key: 'chypre' }] },
  {
    en: ['fougere', 'fern', 'barbershop'],
    ko: ['푸제르', '푸제아', '바버샵', '이발소'],
    gives: [{ kind: 'style', key: 'fougere' }],
  },
  {
    en: ['cologne', 'eau de cologne'],
    ko: ['코롱', '콜론', '오드코롱'],
    gives: [{ kind: 'style', key: 'cologne' }],
  },
  {
    en: ['oriental', 'ambery oriental'],
    ko: ['오리엔탈', '동양적', '오리엔트'],
    gives: [{ kind: 'style', key: 'oriental' }],
  },
  {
    en: ['dessert', 'patisserie', 'bakery', 'edible'],
    ko: ['디저트', '베이커리', '빵집', '과자'],
    gives: [{ kind: 'style', key: 'gourmand' }],
  },
  {
    en: ['soliflore', 'single flower'],
    ko: ['솔리플로르', '단일 꽃'],
    gives: [{ kind: 'style', key: 'soliflore' }],
  },
  {
    en: [
      'light',
      'subtle',
      'sheer',
      'delicate',
      'faint',
      'airy',
      'discreet',
      'skin scent',
      'transparent',
    ],
    ko: ['은은', '가벼', '가볍', '옅', '연한', '연하', '살냄새', '투명', '여린'],
    gives: [{ kind: 'strength', key: 'light' }],
  },
  {
    en: [
      'intense',
      'strong',
      'heavy',
      'rich',
      'powerful',
      'bold',
      'dense',
      'opulent',
      'long lasting',
    ],
    ko: [
      '진한',
      '진하',
      '짙',
      '강렬',
      '강한',
      '강하',
      '묵직',
      '무거',
      '무겁',
      '풍부',
      '농밀',
      '오래가',
      '지속',
    ],
    gives: [{ kind: 'strength', key: 'intense' }],
  },
];
