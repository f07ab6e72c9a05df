// Moods and scenes, and what they ask of a perfume: emotion axes, families and odour words.
import type { LexiconEntry } from './lexicon.ts';

const joy = (value: number) => ({ kind: 'emotion', key: 'joy', value }) as const;
const calm = (value: number) => ({ kind: 'emotion', key: 'calm', value }) as const;
const energy = (value: number) => ({ kind: 'emotion', key: 'energy', value }) as const;
const romance = (value: number) => ({ kind: 'emotion', key: 'romance', value }) as const;
const family = (key: string, value: number) => ({ kind: 'family', key, value }) as const;
const word = (key: string, value: number) => ({ kind: 'word', key, value }) as const;

export const MOODS: readonly LexiconEntry[] = [
  {
    en: [
      'calm',
      'calming',
      'peaceful',
      'serene',
      'relaxing',
      'relaxed',
      'tranquil',
      'soothing',
      'quiet',
      'restful',
      'relax',
    ],
    ko: [
      '차분',
      '평온',
      '고요',
      '잔잔',
      '편안',
      '안정',
      '진정',
      '느긋',
      '평화',
      '여유',
      '릴랙스',
      '휴식',
      '조용',
    ],
    gives: [calm(0.9)],
  },
  {
    en: ['meditative', 'meditation', 'zen', 'contemplative', 'spiritual', 'temple'],
    ko: ['명상', '절간', '사찰', '선적', '성스러'],
    gives: [calm(0.9), word('incense', 0.7), family('woody', 0.5)],
  },
  {
    en: ['cosy', 'cozy', 'comforting', 'comfort', 'comfortable', 'snug', 'cuddly'],
    ko: ['포근', '아늑', '폭신'],
    gives: [
      calm(0.8),
      family('musk', 0.4),
      family('powdery', 0.4),
      word('warm', 0.5),
      word('creamy', 0.4),
    ],
  },
  {
    en: ['warm', 'warming', 'warmth'],
    ko: ['따뜻', '따듯', '따스', '훈훈', '온기'],
    gives: [word('warm', 0.7), family('amber', 0.5), family('balsamic', 0.4), family('spicy', 0.3)],
  },
  {
    en: [
      'joyful',
      'joy',
      'happy',
      'happiness',
      'cheerful',
      'playful',
      'fun',
      'uplifting',
      'delightful',
      'youthful',
    ],
    ko: ['즐거', '즐겁', '행복', '기쁨', '기쁜', '명랑', '유쾌', '경쾌', '발랄', '신나'],
    gives: [joy(0.9)],
  },
  {
    en: ['bright', 'sunny', 'radiant', 'luminous', 'sparkling', 'sunshine'],
    ko: ['밝', '화사', '햇살', '햇빛', '반짝', '환한'],
    gives: [joy(0.85), family('citrus', 0.5)],
  },
  {
    en: [
      'energetic',
      'energising',
      'energizing',
      'energy',
      'lively',
      'vibrant',
      'invigorating',
      'dynamic',
      'stimulating',
      'vivid',
    ],
    ko: ['활기', '활력', '생기', '에너지', '역동', '활발', '짜릿'],
    gives: [energy(0.9)],
  },
  {
    en: ['sporty', 'sport', 'gym', 'athletic'],
    ko: ['스포티', '스포츠', '운동'],
    gives: [energy(0.9), family('aldehydic', 0.4), family('citrus', 0.5), family('herbal', 0.3)],
  },
  {
    en: ['fresh', 'refreshing', 'crisp', 'freshness', 'brisk'],
    ko: ['상쾌', '청량', '시원', '신선', '산뜻', '프레시', '청명'],
    gives: [word('fresh', 0.8), energy(0.75), family('citrus', 0.5), family('green', 0.3)],
  },
  {
    en: ['romantic', 'romance', 'love', 'tender', 'wedding', 'date'],
    ko: ['로맨틱', '로맨스', '낭만', '사랑', '설레', '연인', '데이트', '다정'],
    gives: [romance(0.9), family('floral', 0.6)],
  },
  {
    en: ['sensual', 'sexy', 'seductive', 'intimate', 'passionate', 'erotic', 'sultry', 'alluring'],
    ko: ['관능', '섹시', '매혹', '유혹', '고혹', '농염', '육감'],
    gives: [romance(0.95), family('musk', 0.4), family('amber', 0.5)],
  },
  {
    en: ['elegant', 'refined', 'sophisticated', 'chic', 'classic', 'classy', 'graceful'],
    ko: ['우아', '세련', '고급', '품격', '기품', '클래식', '단아'],
    gives: [romance(0.7), family('floral', 0.5), family('powdery', 0.4), family('aldehydic', 0.3)],
  },
  {
    en: ['mysterious', 'mystical', 'enigmatic', 'dreamy', 'exotic'],
    ko: ['신비', '몽환', '이국', '미스터리'],
    gives: [romance(0.8), word('incense', 0.6), family('amber', 0.5), family('spicy', 0.3)],
  },
  {
    en: ['dark', 'deep', 'nocturnal', 'brooding', 'gothic'],
    ko: ['어두', '어둡', '깊', '다크'],
    gives: [
      family('woody', 0.5),
      family('amber', 0.4),
      word('leathery', 0.4),
      word('patchouli', 0.5),
      { kind: 'strength', key: 'intense' },
    ],
  },
  {
    en: ['clean', 'laundry', 'linen', 'shower', 'soap', 'pure', 'cotton'],
    ko: ['깨끗', '깔끔', '청결', '비누', '린넨', '세탁', '순수', '코튼', '샤워', '이불'],
    gives: [word('clean', 0.8), family('musk', 0.5), word('soapy', 0.4)],
  },
  {
    en: ['soft', 'gentle', 'silky', 'velvety', 'smooth', 'mellow'],
    ko: ['부드러', '부드럽', '보드라', '순한', '폭닥', '벨벳'],
    gives: [calm(0.75), family('musk', 0.5), family('powdery', 0.4)],
  },
  {
    en: ['forest', 'woodland', 'woods', 'hike'],
    ko: ['숲', '산림', '삼림', '숲속', '산속', '등산'],
    gives: [family('woody', 0.8), word('pine', 0.6), word('mossy', 0.5), family('green', 0.4)],
  },
  {
    en: ['sea', 'ocean', 'beach', 'coast', 'seaside', 'aquatic', 'aqua'],
    ko: ['바다', '해변', '바닷가', '해안', '파도', '아쿠아', '물결'],
    gives: [word('marine', 0.9), word('watery', 0.5), word('ozonic', 0.4)],
  },
  {
    en: ['garden', 'bouquet', 'bloom', 'blooming', 'blossom', 'blossoms', 'flower', 'flowers'],
    ko: ['정원', '꽃', '꽃다발', '부케', '화단', '꽃밭'],
    gives: [family('floral', 0.9), family('green', 0.3)],
  },
  {
    en: ['rain', 'rainy', 'petrichor', 'after rain', 'wet'],
    ko: ['비', '빗', '비온', '장마', '젖은'],
    gives: [word('earthy', 0.6), word('ozonic', 0.6), family('green', 0.5), word('watery', 0.4)],
  },
  {
    en: ['library', 'books', 'book', 'study', 'parchment'],
    ko: ['서재', '도서관', '책', '책방', '종이'],
    gives: [family('woody', 0.6), word('vanilla', 0.4), word('dusty', 0.3), word('tobacco', 0.3)],
  },
  {
    en: ['fireplace', 'campfire', 'bonfire', 'smoke', 'hearth'],
    ko: ['벽난로', '모닥불', '장작', '연기', '캠프파이어'],
    gives: [word('smoky', 0.8), family('woody', 0.6), word('resinous', 0.4)],
  },
  {
    en: ['bedtime', 'sleepy', 'lullaby', 'insomnia'],
    ko: ['숙면', '수면', '잠'],
    gives: [calm(0.95), word('lavender', 0.6), word('chamomile', 0.4)],
  },
  {
    en: ['barber', 'gentleman', 'masculine', 'men', 'man'],
    ko: ['남성', '남자', '신사'],
    gives: [family('woody', 0.5), family('herbal', 0.5), family('spicy', 0.3)],
  },
  {
    en: ['feminine', 'women', 'woman', 'lady', 'ladies'],
    ko: ['여성', '여자', '숙녀'],
    gives: [family('floral', 0.6), family('powdery', 0.4), family('fruity', 0.3)],
  },
  {
    en: ['picnic', 'meadow', 'field', 'countryside'],
    ko: ['소풍', '초원', '들판', '피크닉', '풀밭', '잔디'],
    gives: [joy(0.8), word('grassy', 0.6), word('hay', 0.4), family('floral', 0.4)],
  },
  {
    en: ['holiday', 'vacation', 'island', 'paradise'],
    ko: ['휴가', '휴양지', '여행', '섬'],
    gives: [joy(0.85), word('tropical', 0.7), word('coconut', 0.4)],
  },
  {
    en: ['cold', 'cool', 'icy', 'chilly', 'frosty'],
    ko: ['차가', '차갑', '서늘', '쿨', '시린', '얼음'],
    gives: [energy(0.7), word('cooling', 0.6), word('ozonic', 0.4), family('herbal', 0.4)],
  },
];
