package org.pyft.ops;

import org.pyft.syntax.tree.BinaryOperator;

/** Makes the node of a binary operator. */
public final class BinaryOps {
    private BinaryOps() {}

    /** The node for {@code a op b}, or {@code a op= b}. */
    public static BinaryOpNode create(BinaryOperator operator, boolean inPlace) {
        if (inPlace) {
            return InPlaceNodeGen.create(operator);
        }
        return switch (operator) {
            case ADD -> AddNodeGen.create();
            case SUB -> SubtractNodeGen.create();
            case MULT -> MultiplyNodeGen.create();
            case DIV -> TrueDivideNodeGen.create();
            case FLOOR_DIV -> FloorDivideNodeGen.create();
            case MOD -> ModuloNodeGen.create();
            case L_SHIFT -> LeftShiftNodeGen.create();
            case R_SHIFT -> RightShiftNodeGen.create();
            case BIT_AND -> AndNodeGen.create();
            case BIT_OR -> OrNodeGen.create();
            case BIT_XOR -> XorNodeGen.create();
            case POW, MAT_MULT -> GenericBinaryNode.create(operator, false);
        };
    }
}
