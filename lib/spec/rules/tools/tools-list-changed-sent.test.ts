import { listChangedCases } from '@/lib/testing/told-changes'
import { testRule } from '@/lib/testing/rule-tester'

testRule('tools-list-changed-sent', listChangedCases('tools'))
