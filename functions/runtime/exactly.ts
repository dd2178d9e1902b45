/** The names of every member of a union, not only those all members share. */
type NamesOf<Kind> = Kind extends unknown ? keyof Kind : never;

/** What stands under that name, in whichever member of a union has it. */
type ValueAt<Kind, Name extends PropertyKey> = Kind extends unknown
  ? Name extends keyof Kind
    ? Kind[Name]
    : never
  : never;

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** Texts with a brand are objects to the compiler, and have no names of their own here. */
type Plain = string | number | boolean | null | undefined;

/**
 * What was given if it has the names of the view and no others, at every depth. Otherwise a type that names the first
 * that is missing or too many, which nothing fits.
 */
type Fit<View, Given> = Given extends Plain
  ? Given
  : Given extends readonly (infer Item)[]
    ? readonly Fit<ItemOf<View>, Item>[]
    : {
        readonly [Name in keyof Given]: Name extends NamesOf<View>
          ? Fit<ValueAt<View, Name>, Given[Name]>
          : 'not in the view';
      };

type Missing<View, Given> = [Exclude<NamesOf<View>, NamesOf<Given>>] extends [never]
  ? unknown
  : { readonly missing: Exclude<NamesOf<View>, NamesOf<Given>> };

/**
 * Passes an answer on that has exactly the fields of its view. One field forgotten, an optional one too, or one too
 * many does not compile. What a record gains later is therefore shown or left out by decision, never by accident.
 */
export function exactly<View>(): <Given extends View>(
  shown: Given & Fit<View, Given> & Missing<View, Given>,
) => View {
  return (shown) => shown;
}
