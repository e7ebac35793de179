import { redoc } from "./redoc.js";
import type { Renderer } from "./renderer.js";
import { scalar } from "./scalar.js";
import { swaggerUi } from "./swaggerUi.js";

/** The programs that most people show an OpenAPI document with. */
export const renderers: readonly Renderer[] = [redoc, swaggerUi, scalar];
