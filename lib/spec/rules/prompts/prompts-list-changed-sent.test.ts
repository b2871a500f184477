import { listChangedCases } from '@/lib/testing/told-changes'
import { testRule } from '@/lib/testing/rule-tester'

testRule('prompts-list-changed-sent', listChangedCases('prompts'))
