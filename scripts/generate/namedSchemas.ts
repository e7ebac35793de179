import ts from "typescript";

/** Declares a named type for every schema, so that editors show `Segment` and not its path or all of its properties. */
export function namedSchemas(nodes: readonly ts.Node[]): ts.Node[] {
  const named: ts.Node[] = [];
  const declared = nodes.map((node) => {
    const schemas = schemasOf(node);
    if (schemas === undefined) return referring(node);
    named.push(...schemas.members.flatMap((schema) => declarationOf(schema) ?? []));
    return referring(replaced(node, schemas, namesAlone(schemas)));
  });
  if (named.length === 0) throw new Error("The generated types have no schemas.");
  return [...named.map(referring), ...declared];
}

/** Finds the type of `components["schemas"]`. */
function schemasOf(node: ts.Node): ts.TypeLiteralNode | undefined {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return undefined;
  const schemas = node.members.find((member) => nameOf(member) === "schemas");
  const isTyped = schemas !== undefined && ts.isPropertySignature(schemas) && schemas.type !== undefined;
  return isTyped && ts.isTypeLiteralNode(schemas.type) ? schemas.type : undefined;
}

function declarationOf(schema: ts.TypeElement): ts.Node | undefined {
  const name = nameOf(schema);
  if (name === undefined || !ts.isPropertySignature(schema) || schema.type === undefined) return undefined;
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const members = membersOf(schema.type);
  const declaration = members
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, schema.type);
  ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(schema));
  return declaration;
}

/** Returns the members of an object type, also of one that is open to more properties. */
function membersOf(type: ts.TypeNode): ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return [...type.members];
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const parts = type.types.map(membersOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function namesAlone(schemas: ts.TypeLiteralNode): ts.TypeLiteralNode {
  return ts.factory.createTypeLiteralNode(
    schemas.members.flatMap((schema) => {
      const name = nameOf(schema);
      if (name === undefined) return [];
      const type = ts.factory.createTypeReferenceNode(name);
      return [ts.factory.createPropertySignature(undefined, name, undefined, type)];
    }),
  );
}

/** Replaces every `components["schemas"]["Segment"]` by `Segment`. */
function referring(node: ts.Node): ts.Node {
  return visited(node, (child) => {
    const name = ts.isIndexedAccessTypeNode(child) ? schemaNamedBy(child) : undefined;
    return name === undefined ? undefined : ts.factory.createTypeReferenceNode(name);
  });
}

function schemaNamedBy({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  const isOfSchemas = ts.isIndexedAccessTypeNode(objectType) && textOf(objectType.indexType) === "schemas";
  return isOfSchemas ? textOf(indexType) : undefined;
}

function replaced(node: ts.Node, old: ts.Node, replacement: ts.Node): ts.Node {
  return visited(node, (child) => (child === old ? replacement : undefined));
}

function visited(node: ts.Node, replace: (child: ts.Node) => ts.Node | undefined): ts.Node {
  const [transformed] = ts.transform(node, [
    (context) => (root) => {
      const visit = (child: ts.Node): ts.Node => replace(child) ?? ts.visitEachChild(child, visit, context);
      return visit(root);
    },
  ]).transformed;
  return transformed ?? node;
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function textOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
