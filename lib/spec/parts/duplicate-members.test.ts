import { describe, expect, it } from 'vitest'
import { duplicateMembers } from './duplicate-members'

const inA = (text: string): readonly string[] => [...duplicateMembers(text, ['a'])]

describe('duplicateMembers', () => {
  it('finds a name that occurs twice where it is looked for, and nowhere else', () => {
    expect(inA('{"a": {"x": 1, "y": 2, "x": 3}}')).toEqual(['x'])
    expect(inA('{"b": {"x": 1, "x": 3}, "a": {"x": {"y": 1, "y": 2}}}')).toEqual([])
    expect(inA('{"x": 1, "x": 2, "a": {"x": 1}}')).toEqual([])
    expect(inA('[{"a": {"x": 1, "x": 2}}]')).toEqual([])
  })

  it('is not misled by what stands in strings', () => {
    expect(inA('{"a": {"x": "\\", \\"x\\": {[", "y": ["x", "x", {"x": 1}], "z": "x"}}')).toEqual([])
    expect(inA(String.raw`{"a": {"x\\": 1, "x\\": 2}}`)).toEqual(['x\\'])
  })

  it('takes a name for the same however it is escaped', () => {
    expect(inA('{"a": {"x": 1, "\\u0078": 2}}')).toEqual(['x'])
    expect(inA('{"\\u0061": {"x": 1, "x": 2}}')).toEqual(['x'])
  })

  it('counts names that every object has, and the empty one', () => {
    expect(inA('{"a": {"__proto__": 1, "__proto__": 2, "": 1, "": 2}}')).toEqual(['__proto__', ''])
  })

  it('comes to an end with text that is no JSON', () => {
    for (const text of ['', '"', '{"a": {"x', '}}]]', '{"a": {"x\\', ',:,:'.repeat(10_000), '[{'.repeat(100_000)])
      expect(inA(text)).toEqual([])
  })

  it('looks into the whole text when the path is empty', () => {
    expect([...duplicateMembers('{"a": 1, "a": 2}', [])]).toEqual(['a'])
  })
})
