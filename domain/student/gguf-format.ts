// GGUF as it lies on disk: kinds of values, kinds of tensors, and what a header says once it is read.

/** `GGUF`, read as a little-endian number. */
export const GGUF_MAGIC = 0x46554747;
/** The one this program writes; 2 is read too, they differ for big-endian machines only. */
export const GGUF_VERSION = 3;
export const USUAL_ALIGNMENT = 32;

/** By their number in a file. */
export const VALUE_KINDS = [
  'u8',
  'i8',
  'u16',
  'i16',
  'u32',
  'i32',
  'f32',
  'bool',
  'text',
  'list',
  'u64',
  'i64',
  'f64',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];
export type NumberKind = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'f32' | 'f64';

export type GgufPlain =
  | { readonly kind: NumberKind; readonly value: number }
  | { readonly kind: 'u64' | 'i64'; readonly value: bigint }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string };

export type GgufList =
  | { readonly kind: 'list'; readonly of: NumberKind; readonly values: readonly number[] }
  | { readonly kind: 'list'; readonly of: 'u64' | 'i64'; readonly values: readonly bigint[] }
  | { readonly kind: 'list'; readonly of: 'bool'; readonly values: readonly boolean[] }
  | { readonly kind: 'list'; readonly of: 'text'; readonly values: readonly string[] };

export type GgufValue = GgufPlain | GgufList;
export type GgufKeys = ReadonlyMap<string, GgufValue>;

/** Weights of a block and its bytes, by the number of a tensor's type; as ggml has them. */
export const TENSOR_TYPES: ReadonlyMap<
  number,
  { readonly name: string; readonly block: number; readonly bytes: number }
> = new Map(
  (
    [
      [0, 'F32', 1, 4],
      [1, 'F16', 1, 2],
      [2, 'Q4_0', 32, 18],
      [3, 'Q4_1', 32, 20],
      [6, 'Q5_0', 32, 22],
      [7, 'Q5_1', 32, 24],
      [8, 'Q8_0', 32, 34],
      [9, 'Q8_1', 32, 36],
      [10, 'Q2_K', 256, 84],
      [11, 'Q3_K', 256, 110],
      [12, 'Q4_K', 256, 144],
      [13, 'Q5_K', 256, 176],
      [14, 'Q6_K', 256, 210],
      [15, 'Q8_K', 256, 292],
      [16, 'IQ2_XXS', 256, 66],
      [17, 'IQ2_XS', 256, 74],
      [18, 'IQ3_XXS', 256, 98],
      [19, 'IQ1_S', 256, 50],
      [20, 'IQ4_NL', 32, 18],
      [21, 'IQ3_S', 256, 110],
      [22, 'IQ2_S', 256, 82],
      [23, 'IQ4_XS', 256, 136],
      [24, 'I8', 1, 1],
      [25, 'I16', 1, 2],
      [26, 'I32', 1, 4],
      [27, 'I64', 1, 8],
      [28, 'F64', 1, 8],
      [29, 'IQ1_M', 256, 56],
      [30, 'BF16', 1, 2],
      [34, 'TQ1_0', 256, 54],
      [35, 'TQ2_0', 256, 66],
      [39, 'MXFP4', 32, 17],
    ] as const
  ).map(([id, name, block, bytes]) => [id, { name, block, bytes }]),
);

export interface GgufTensor {
  readonly name: string;
  /** Fastest first: the row length leads. */
  readonly dims: readonly number[];
  readonly type: string;
  /** From the start of the file. */
  readonly from: number;
  readonly bytes: number;
}

export interface GgufHeader {
  readonly keys: GgufKeys;
  readonly tensors: readonly GgufTensor[];
  /** Where the weights begin; all before it is header. */
  readonly dataFrom: number;
}

export const GGUF_FAULTS = [
  'not-gguf',
  'big-endian',
  'version',
  'cut-off',
  'header-too-long',
  'too-many-keys',
  'too-many-tensors',
  'text-too-long',
  'not-utf8',
  'key-twice',
  'token-twice',
  'value-kind',
  'list-in-list',
  'not-bool',
  'alignment',
  'tensor-name',
  'tensor-twice',
  'tensor-dims',
  'tensor-type',
  'tensor-offset',
  'file-length',
] as const;

/** Why a file is refused: what, where in bytes, and which key, tensor or number it was about. */
export interface GgufFault {
  readonly fault: (typeof GGUF_FAULTS)[number];
  readonly at: number;
  readonly about: string;
}
