//! What a table is made of, as the dump and the tests see it.

use sea_orm::{ColumnTrait, ColumnType, EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn};

/// What a column holds: no more than both databases mean the same by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A text.
    Text,
    /// A whole number of 64 bits.
    Whole,
    /// A number of double precision.
    Real,
    /// True or false.
    Bool,
}

/// A table, as the dump and the tests see it.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<(&'static str, Holds)>,
    /// The columns of its primary key.
    pub key: Vec<&'static str>,
}

/// The shape of an entity's table.
pub(super) fn table<E: EntityTrait>() -> Table {
    let holds = |column: &E::Column| match column.def().get_column_type() {
        ColumnType::Boolean => Holds::Bool,
        ColumnType::BigInteger | ColumnType::Integer => Holds::Whole,
        ColumnType::Double | ColumnType::Float => Holds::Real,
        _ => Holds::Text,
    };
    Table {
        name: E::default().table_name(),
        columns: E::Column::iter().map(|column| (column.as_str(), holds(&column))).collect(),
        key: E::PrimaryKey::iter().map(|key| key.into_column().as_str()).collect(),
    }
}
