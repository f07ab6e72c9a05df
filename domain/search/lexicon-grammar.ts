// The small words of a brief: what negates, what insists, what only fills, and how Korean words end.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** English words before what is not wanted. */
export const NEGATORS =
  words(`no not without avoid avoiding except excluding exclude minus never skip hate hates
  dislike dislikes nothing isnt dont non`);

/** Words that turn a negation into "less of it": "not too sweet", "너무 달지 않은". */
export const SOFTENERS = words('less too overly so very much 너무 덜');
export const LESS = words('less 덜');

/** English words before what must be there. */
export const INSISTERS = words('must definitely absolutely needs need require requires required');

/** English words that end a negation or an insistence. */
export const SCOPE_STOPS = words('but with yet instead just only plus for in on to that which');
export const LIST_WORDS = words('or nor and');
/** "clove-free". */
export const AFTER_NEGATORS = words('free');

/** Korean words after what is not wanted. */
export const KO_NEGATORS =
  words(`빼고 빼 뺀 빼줘 빼주세요 빼서 제외 제외하고 제외한 제외해 제외해줘 제외해주세요 없이 없는 없게 없고
  없었으면 말고 아닌 아니고 싫어 싫어요 싫고 싫은 금지 피하고 피해 피해서 피해줘 않은 않고 않게 않는 않도록 않았으면 안`);

/** Korean words before or after what must be there. */
export const KO_INSISTERS =
  words(`꼭 반드시 무조건 필수 필수로 포함 포함해 포함해줘 포함해서 포함하고 포함한 넣어 넣은 넣어줘 넣어주세요 넣어서
  넣고 들어가야 들어가게 들어간 있어야`);

export const KO_CONNECTIVES = words('와 과 랑 이랑 나 이나 도');

const KO_ENDINGS = [
  ...words(`으로 로 에서 에는 에도 에게 에 은 는 이 가 을 를 의 와 과 랑 이랑 이나 나 도 만 까지 부터 처럼 같은 같이 같고
  이며 이고 인데 인 엔 용 하면서 하지만 하고 하게 하며 하지 하되 하다 하는 한데 한 할 함 해서 해요 해 합니다 스러운 스럽고 스럽게
  스럽지 로운 롭고 롭게 로우면서 적인 적이고 적이면서 적으로 적 운 우면서 고 게 지 면서 며 다 움 음 던 지만 향 향기 향수 향취 향조
  내음 냄새 느낌 분위기 노트 계열 풍 감 톤 무드 날 철 잎 꽃 나무`),
].sort((a, b) => b.length - a.length);

const MOST_ENDINGS = 4;

/** True when `rest`, what follows a known stem inside one Korean word, is nothing but endings. */
export function isKoreanEnding(rest: string, depth = 0): boolean {
  if (rest === '') return true;
  if (depth === MOST_ENDINGS) return false;
  return KO_ENDINGS.some(
    (ending) => rest.startsWith(ending) && isKoreanEnding(rest.slice(ending.length), depth + 1),
  );
}

/** Words that carry nothing for the target and are not reported as unread. */
export const FILLERS =
  words(`a an the and or of for in on to at by as from into over with under like that this which is it its
  be are was i me my we us you your something some want wants would please make give her his their wear after before
  through around scent scents perfume perfumes fragrance fragrances smell smells smelling odour odor aroma note notes
  accord formula blend eau de parfum toilette very quite rather little bit touch hint hints lots more most feeling feel
  feels mood style type kind heart base top opening drydown day days time have has include includes including contain
  contains but just only plus yet oil too so much less there walk
  향 향기 향수 향을 향이 향으로 향은 향의 느낌 느낌의 느낌으로 느낌이 분위기 분위기의 노트 계열 계열의 원료 조향 처방 만들어 만들어줘
  만들어주세요 추천 추천해줘 주세요 줘 싶어 싶어요 원해 원해요 좋은 좋지만 좋아 좋아요 그리고 또는 및 아주 매우 정말 조금 약간 살짝 너무 더 덜
  좀 어울리는 위한 같은 있는 나는 나 내 하나 중심 중심의 중심인 위주 위주로 때 날 날의 데 잘 가득한 넘치는 풍기는 담은 뿌리는 뿌리기 입는 듯한
  온 뒤 뒤의 후 오는 대신 살짝`);
