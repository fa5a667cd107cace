//! The filters that make a text or a list as long as a number says: a template that asks for more than a page could use is told so at
//! its line, instead of getting it.

use minijinja::value::{Kwargs, Rest, Value, ValueOrKwargs, from_args};
use minijinja::{Environment, Error, ErrorKind, State, filters};

use crate::limits;

/// Keeps the numbers that filters take within bounds. `format` is left out: figures come to a template as they are written.
pub fn bound(environment: &mut Environment<'static>) {
    environment.remove_filter("format");
    for (name, filter) in [
        ("indent", Value::from_function(filters::indent)),
        ("batch", Value::from_function(filters::batch)),
        ("slice", Value::from_function(filters::slice)),
    ] {
        environment.add_filter(name, move |state: &mut State<'_, '_>, args: Rest<ValueOrKwargs>| {
            let args = args.into_values();
            check(name, &args)?;
            filter.call(state, &args)
        });
    }
}

/// Holds every number after the filtered value against the limit.
fn check(filter: &str, args: &[Value]) -> Result<(), Error> {
    let (numbers, named) = from_args::<(&[Value], Kwargs)>(args)?;
    let named = named.args().filter_map(|name| named.peek::<Value>(name).ok()).collect::<Vec<_>>();
    let is_over = |value: &Value| value.is_number() && value.as_usize().is_none_or(|number| number > limits::FILTER_NUMBER);
    match numbers.iter().skip(1).chain(&named).find(|value| is_over(value)) {
        Some(value) => {
            let what = format!("`{filter}` takes numbers up to {}, and this is {value}", limits::FILTER_NUMBER);
            Err(Error::new(ErrorKind::InvalidOperation, what))
        }
        None => Ok(()),
    }
}
