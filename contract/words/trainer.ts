// What the command line says of searches that learn and of the jobs they are, in English and Korean.
import { bilingual } from './words.ts';

export const trainerWords = bilingual({
  en: {
    mode: { warmup: 'warming up', explore: 'exploring', exploit: 'exploiting' },
    state: {
      queued: 'waiting',
      running: 'running',
      done: 'done',
      failed: 'failed',
      cancelled: 'stopped',
    },
    search: {
      progress: 'episode {{episode}} · {{mode}} · return {{return}} · {{updates}} policy updates',
      begun: 'search {{id}}',
      stopped: 'Stopped after {{episode}} episodes; go on with: orgue search --resume {{id}}',
      failed: 'The search failed: {{reason}}',
      impossible: 'Nothing can be composed for this brief.',
      none: 'No legal formula was found.',
      done: '{{episodes}} episodes, {{switches}} switches; the front has {{front}} formulas.',
      waiting: 'The job {{id}} waits; nobody runs it now.',
    },
    job: {
      id: 'Job',
      kind: 'Kind',
      state: 'State',
      episode: 'Episode',
      when: 'Changed',
      none: 'No jobs.',
      submitted: 'Job {{id}} waits for a trainer.',
      took: 'took {{id}} ({{kind}}) at episode {{episode}}',
      left: '{{id}}: {{state}} at episode {{episode}}',
      working: 'Waiting for jobs of {{home}}; end with Ctrl-C.',
      missing: 'There is no job {{id}}.',
      redis:
        'Training over Redis is not available yet; leave out --redis for the jobs of this data folder.',
      pin: 'option --pin: write material=percent with a material of the catalogue and 0.01 to 100, not {{found}}.',
      'resume-only':
        'option --resume: the search goes on as it was begun, so --{{option}} cannot be given.',
    },
  },
  ko: {
    mode: { warmup: '준비', explore: '탐색', exploit: '활용' },
    state: {
      queued: '대기 중',
      running: '진행 중',
      done: '완료',
      failed: '실패',
      cancelled: '중단됨',
    },
    search: {
      progress: '{{episode}}회 · {{mode}} · 보상 {{return}} · 정책 갱신 {{updates}}회',
      begun: '탐색 {{id}}',
      stopped: '{{episode}}회 뒤에 중단했습니다. 이어서 하려면: orgue search --resume {{id}}',
      failed: '탐색하지 못했습니다: {{reason}}',
      impossible: '이 브리프로는 조향할 수 없습니다.',
      none: '적법한 포뮬러를 찾지 못했습니다.',
      done: '{{episodes}}회, 전환 {{switches}}번. 프런트에 포뮬러 {{front}}개가 있습니다.',
      waiting: '대기 중인 작업이며 지금은 아무도 실행하지 않습니다: {{id}}',
    },
    job: {
      id: '작업',
      kind: '종류',
      state: '상태',
      episode: '회차',
      when: '바뀐 때',
      none: '작업이 없습니다.',
      submitted: '작업이 트레이너를 기다립니다: {{id}}',
      took: '{{id}} ({{kind}}) 시작, {{episode}}회부터',
      left: '{{id}}: {{state}}, {{episode}}회',
      working: '{{home}}의 작업을 기다립니다. Ctrl-C로 끝냅니다.',
      missing: '없는 작업입니다: {{id}}',
      redis:
        'Redis를 통한 학습은 아직 쓸 수 없습니다. 이 데이터 폴더의 작업은 --redis 없이 실행하십시오.',
      pin: '옵션 --pin: 카탈로그의 원료와 0.01~100을 원료=퍼센트로 써야 합니다. 받은 값: {{found}}.',
      'resume-only': '옵션 --resume: 시작한 그대로 이어 가므로 함께 쓸 수 없는 옵션: --{{option}}.',
    },
  },
});
