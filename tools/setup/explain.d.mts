export declare function explain(said: string): string | null
