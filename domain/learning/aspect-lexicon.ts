// How perfumers say what is amiss or dear, in English and in Korean: stems to look for, one aspect a row.
import type { ColourFamily } from '#domain/catalogue/material.ts';

/** What is said of a perfume as a whole. */
export const ASPECTS = [
  'too_strong',
  'too_weak',
  'too_sweet',
  'too_dry',
  'too_sharp',
  'too_heavy',
  'fades_fast',
  'lasts_well',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface AspectWords {
  /** Said as it is, or after one of TOO. */
  readonly said: RegExp;
  /** A quality that is too much of it after one of TOO, or when less of it is wished for. */
  readonly quality?: RegExp;
  /** A quality of which more is wished for, or not enough is there. */
  readonly lacked?: RegExp;
}

const NEVER = /(?!)/;
const STRONG =
  /\b(strong|intense|loud|powerful)\w*|강[하해했한함합할렬]|(?<![가-힣])[세센쎄]|[진독][하해했한함합]/;
const SWEET =
  /\b(sweet|sugary|syrupy|cloying)\w*|(?<![가-힣])(달(?!라|리|빛)|단(?![가-힣])|단\s?향|단맛)/;
const HEAVY = /\b(heavy|dense|thick|stuffy)\w*|무거[우운움워웠]|무겁|묵직|답답|텁텁/;

export const ASPECT_WORDS: Readonly<Record<Aspect, AspectWords>> = {
  too_strong: {
    said: /\b(overpower|overwhelm)\w*|과하게\s?[강진]|향이\s?과[하해한함]/,
    quality: STRONG,
  },
  too_weak: {
    said: NEVER,
    quality:
      /\b(weak|faint|thin)\w*|약[하해했한함합]|흐[리릿]|희미|옅[은어었다음]|연[하해했한함합]/,
    lacked: STRONG,
  },
  too_sweet: { said: /\b(cloying|sickly)\w*|느끼[하해한함]/, quality: SWEET },
  too_dry: { said: NEVER, quality: /\b(dry|dusty|austere)\b|건조|메마|푸석/, lacked: SWEET },
  too_sharp: {
    said: /\b(harsh|piercing|pungent|scratchy)\w*|톡\s?쏘|찌르는|코를\s?찌|자극적/,
    quality:
      /\b(sharp|sour|acid|bitter)\w*|날카[로롭]|시큼|(?<![가-힣])(시[고다어네]|셔|신맛)|쓰[고다네]|(?<![가-힣])써/,
  },
  too_heavy: { said: /답답|텁텁/, quality: HEAVY },
  fades_fast: {
    said: /\b(fade|faded|fades|gone|disappear\w*|vanish\w*)\b.{0,24}\b(fast|quick\w*|soon|early|within|too)\b|\b(quickly|soon)\s+(fades?|gone|disappears?|vanish\w*)\b|\b(short[- ]lived|poor (longevity|lasting|staying)|not last)\w*|n['’]t last|(금방|금세|빨리|너무\s?빨리)\s?(사라|날아|없어|증발|가버)|지속(력|성|시간)?[이은도가]?\s?(너무\s?|좀\s?|조금\s?)?(약|짧|없|부족|아쉽|나쁘|별로)|오래\s?(못\s?가|안\s?가|가지\s?(않|못))/,
  },
  lasts_well: {
    said: /\b(lasts?|lasting|stays?)\b.{0,16}\b(long|well|hours|all day|forever)\b|\b(great|good|excellent) (longevity|staying power)\b|오래\s?(가(?!지)|남|지속)|지속(력|성)?[이은도]?\s?(아주\s?|정말\s?|참\s?)?(좋|길|뛰어|훌륭)|잔향이?\s?(좋|길|오래)/,
  },
};

/** Much of something becomes too much of it after one of these, in the same clause. */
export const TOO =
  /\b(too|overly|way too|excessively|a bit much|rather|so)\b|너무|지나치게|지나친|과하게|과도하게|넘|좀|조금\s?더?|심하게/;
/** Wishes for more or less, before or after the quality. */
export const MORE =
  /\b(more|stronger|sweeter|not\s+(\w+\s+)?enough|lacks?|lacking|needs?\s+more)\b|더\s|부족|모자라|아쉽/;
export const LESS = /\b(less|tone (it )?down|reduce)\b|덜\s|줄[이였여]|빼[고면주]/;

/** Just before what was found: it is not so. */
export const DENIED_BEFORE =
  /\b(not|never|isn['’]?t|wasn['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|hardly|without|no longer|nothing)\b(\s+(\w+['’]?\w*))?(\s+\w+)?\s*$|\bn['’]t(\s+\w+){0,2}\s*$|(?<![가-힣])(안|못)\s?$/;
/** Just after, in Korean: 강하지 않다, 달지도 않고. */
export const DENIED_AFTER =
  /^[가-힣]*?지\s?(는|도|가|를|만은)?\s?(않|못|아니)|^[가-힣]*\s?(것은|건|게)\s?아니/;

export const LIKED =
  /\b(love|loved|loving|lovely|like|liked|likes|beautiful|nice|great|wonderful|gorgeous|delightful|favou?rite|perfect|good)\b|좋(?=[아았은고네다습지])|마음에\s?(들|쏙)|맘에\s?들|예[쁘뻐]|사랑|최고|아름다|훌륭|매력/;
export const DISLIKED =
  /\b(hate|hated|dislike|disliked|awful|unpleasant|terrible|horrible|bad|annoying)\b|싫|별로|거슬|마음에\s?안|불쾌|역[하해한]|거북|아쉽/;

/** Words that name a family of odour. */
export const FAMILY_WORDS: Readonly<Record<ColourFamily, RegExp>> = {
  citrus:
    /\b(citrus|lemon|bergamot|orange|grapefruit|mandarin|lime|yuzu)\w*|시트러스|레몬|베르가모트|베르가못|오렌지|자몽|만다린|라임|유자|감귤/,
  herbal:
    /\b(herbal|herb|lavender|mint|rosemary|sage|thyme)\w*|허브|라벤더|민트|박하|로즈마리|세이지/,
  green: /\b(green|leaf|leaves|leafy|grass\w*|galbanum)\b|그린|풀\s?(향|냄새)|잎|풀잎|녹색/,
  aldehydic: /\b(aldehyd\w*|soapy|laundry|metallic)\b|알데하이드|비누|빨래/,
  spicy:
    /\b(spic\w+|pepper\w*|cinnamon|clove|ginger|cardamom)\b|스파이[시스]|향신료|후추|계피|시나몬|정향|생강/,
  fruity:
    /\b(fruit\w*|peach|pear|apple|berr\w+|plum|cassis)\b|과일|프루티|복숭아|(?<![가-힣])배\s?향|사과|베리|자두/,
  floral:
    /\b(floral\w*|flower\w*|rose|roses|jasmine|tuberose|lily|muguet|neroli|ylang)\b|플로럴|플로랄|꽃|장미|로즈|자스민|재스민|백합|은방울|튜베로즈/,
  powdery: /\b(powder\w*|iris|orris|violet)\b|파우더|아이리스|분내|분\s?향|바이올렛|제비꽃/,
  gourmand:
    /\b(gourmand|vanilla|caramel|chocolate|coffee|honey|almond)\w*|구르망|바닐라|카라멜|캐러멜|초콜릿|커피|꿀|아몬드/,
  balsamic: /\b(balsam\w*|resin\w*|benzoin|incense|myrrh|labdanum)\b|발삼|수지|벤조인|인센스|몰약/,
  amber: /\b(amber\w*|ambrox\w*|ambergris)\b|앰버|엠버|용연향/,
  woody:
    /\b(wood\w*|cedar\w*|sandal\w*|vetiver|patchouli|oud)\b|우디|나무|시더|삼나무|샌달|백단|베티버|파촐리|파출리|우드/,
  animalic: /\b(animal\w*|leather\w*|castoreum|civet)\b|애니멀릭|동물|가죽|레더/,
  musk: /\bmusk\w*|머스크|사향/,
};
