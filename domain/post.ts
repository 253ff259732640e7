import * as z from 'zod'

/**
 * Posts (岗位) of the duty room and of an incident's command, and how many people hold each at once. District practice
 * (带班领导 + 双值守); the administrators are the 三员 of GB/T 22239-2019, who are never one person.
 */
export const posts = [
  'leader',
  'chief',
  'officer',
  'backup',
  'tech',
  'commander',
  'wall',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Post = (typeof posts)[number]
export const postShape = z.enum(posts)
export const postText: Record<Post, string> = {
  leader: '带班领导',
  chief: '值班长',
  officer: '值班员',
  backup: '备班',
  tech: '技术保障',
  commander: '指挥长',
  wall: '大屏操作员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}
/** Posts a shift is staffed with, in the order they are printed, and the people each needs (双值守: two officers). */
export const shiftPosts = ['leader', 'chief', 'officer', 'backup', 'tech', 'wall'] as const
export type ShiftPost = (typeof shiftPosts)[number]
export const shiftPostShape = z.enum(shiftPosts)
export const neededByPost: Record<ShiftPost, number> = {
  leader: 1,
  chief: 1,
  officer: 2,
  backup: 0,
  tech: 0,
  wall: 0,
}

/** Id of a person: the part behind the slash of `person/<id>`. */
export const personIdShape = z.string().regex(/^[\w-]{1,64}$/)
