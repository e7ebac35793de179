import { isObject } from "../../../contract-tests/spec/json.js";
import { ANSWERED, type Consumer } from "../project.js";
import { typescriptProjects } from "./typescript.js";

const consumers = typescriptProjects.flatMap((project) =>
  project.consumers.map((consumer) => ({ project, consumer })),
);

const compilerOptionsOf = ({ settings }: Consumer) => {
  const config = settings?.["tsconfig.json"];
  return isObject(config) && isObject(config.compilerOptions) ? config.compilerOptions : {};
};

describe.each(["5.5", "5.9", "6.0", "7.0"])("TypeScript %s", (version) => {
  const compiled = consumers.filter(({ consumer }) =>
    consumer.steps.some(
      ({ command }) => command.join(" ") === `node ../node_modules/typescript-${version}/bin/tsc --project .`,
    ),
  );

  test.each([
    ["NodeNext", "module", "node"],
    ["NodeNext", "module", "dom"],
    ["NodeNext", "commonjs", "node"],
    ["NodeNext", "commonjs", "dom"],
    ["Bundler", "module", "node"],
    ["Bundler", "module", "dom"],
  ])("resolves as %s, type %s, with the types of %s only", (moduleResolution, type, types) => {
    const found = compiled.filter(({ project, consumer }) => {
      const { lib, ...options } = compilerOptionsOf(consumer);
      const hasDom = Array.isArray(lib) && lib.includes("DOM");
      const hasNode = "@types/node" in project.dependencies && JSON.stringify(options.types) === '["node"]';
      const hasNoNode = !("@types/node" in project.dependencies) && JSON.stringify(options.types) === "[]";
      return (
        options.moduleResolution === moduleResolution &&
        consumer.type === type &&
        (types === "dom" ? hasDom && hasNoNode : !hasDom && hasNode)
      );
    });
    expect(found).toHaveLength(1);
    for (const { project, consumer } of found) {
      expect(project.dependencies[`typescript-${version}`]).toMatch(
        new RegExp(`^npm:typescript@${version.replace(".", "\\.")}\\.`),
      );
      expect(compilerOptionsOf(consumer)).toMatchObject({
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
      });
      // NodeNext of TypeScript 5 turns it on by default. Later versions always have it on.
      expect(compilerOptionsOf(consumer).esModuleInterop).toBe(version.startsWith("5.") ? false : undefined);
      expect(consumer.steps.some(({ says }) => says === ANSWERED)).toBe(true);
      expect(Object.values(consumer.fixtures)).toContain("types.ts");
    }
  });
});
