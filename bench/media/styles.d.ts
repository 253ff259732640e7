/** Styles that a page's script brings along. */
declare module '*.css'
