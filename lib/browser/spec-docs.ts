/** What `useDocs` loads when it is first needed. */
export { REQUIREMENTS } from '@/lib/spec/catalogue/requirements'
export { DOCS } from '@/lib/spec/docs'
export { findingTexts } from '@/lib/spec/diff-texts/finding-texts'
export { whyNotApplicable } from '@/lib/spec/probing/applicable'
export { factsOf } from '@/lib/spec/probing/facts'
export { PATIENCE } from '@/lib/spec/probing/patience'
export { plannedProbes, runProbes } from '@/lib/spec/probing/run-probes'
export { ALL_PROBES } from '@/lib/spec/probes/all-probes'
